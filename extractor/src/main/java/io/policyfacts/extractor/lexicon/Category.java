package io.policyfacts.extractor.lexicon;

import java.util.Locale;

/** What a lexicon entry is to the grammar; files name it in lower case with dashes. */
public enum Category {
  /** Spelled-out number below a hundred, or nought; its value is the number. */
  NUMBER,
  /** Multiplier that follows a number (hundred, million, crore); its value is the factor. */
  SCALE,
  /**
   * Multiplier of a script that mixes digits and multipliers in one number (천, 万, 億); its value is
   * the factor.
   */
  MYRIAD,
  /**
   * Word that counts behind its number (장, 枚, 张); its value is {@code kind|name}, where the kind
   * says which nouns it can count and the name what it counts without one.
   */
  CLASSIFIER,
  /** Stands between a number and its unit or multiplier (여, 余); its value is the comparison. */
  COMPARE_WITHIN,
  /** Joins whole and part where the whole is said first (명 중, 分之). */
  WHOLE_FIRST,
  /** A share in one word (절반, 半数); its value is the number of per cent. */
  PERCENT_WORD,
  /** Behind a number that makes it a place in an order (위); its value is the comparison. */
  RANK_SUFFIX,
  /** Makes the digits before it a year, month or day (년, 月); its value is which. */
  DATE_UNIT,
  /** Behind a date: how it binds (까지, 부터); its value is that of a preposition. */
  DATE_POSTPOSITION,
  /** Behind a length of time (간, 以内); its value is that of a preposition. */
  SPAN_POSTPOSITION,
  /** Calendar before its years (令和, 民國); its value is the year before its first. */
  ERA,
  /** Small word behind a noun phrase that says its role (은, が); its value is the role. */
  PARTICLE,
  /** Multiplier that is a letter glued to digits (m, bn, k). */
  SCALE_LETTER,
  /** Multiplier of a table's column, in its header (in millions); its value is the factor. */
  COLUMN_SCALE,
  /** Multiplier that follows only {@code a} or a number (dozen, score). */
  COUNTER,
  /** Part of one (half, third); its value is the fraction. */
  FRACTION,
  /** Half as an adjective, a number only before a scale or unit (medio). */
  HALF,
  /** Several times as much in one word (double, threefold); its value is the factor. */
  MULTIPLE,
  /** Noun that makes a number a factor (times, fold). */
  TIMES,
  /** Place in an order, spelled out; its value is the number. */
  ORDINAL,
  /** Suffix that makes digits an ordinal (st, th). */
  ORDINAL_SUFFIX,
  /** An amount too vague to be a number (several, dozens). */
  VAGUE,
  /**
   * Joins parts of one spelled-out number (and); its value is {@code tens} where it also stands
   * between tens and units and before a bare half (y).
   */
  NUMBER_JOIN,
  /** Indefinite article that can stand for one before a scale (a million). */
  ONE,
  /** Article that stands for one before a unit of power or computing speed (un, ein, l'). */
  ONE_MEASURE,
  /** Comparison said before the amount; its value is the sign. */
  COMPARE_BEFORE,
  /** Comparison said after the amount; its value is the sign. */
  COMPARE_AFTER,
  /** Sign or word of a negative number. */
  MINUS,
  /** Joins the two numbers of a share of one (one in five). */
  OUT_OF,
  /** Raises ten to the number after it (to the power of). */
  POWER_OF,
  /** Behind the exponent of a power of ten (次方, 乗). */
  POWER_END,
  /** Opens a range (between). */
  RANGE_OPEN,
  /** Opens a range or a change (from). */
  FROM,
  /** Joins the ends of a range (to). */
  RANGE_JOIN,
  /** Joins amounts that share a unit (and, or). */
  UNION,
  /** Currency sign or code before or after the amount; its value is the ISO 4217 code. */
  CURRENCY_SIGN,
  /** Currency sign or code that also means something else; only large numbers make it money. */
  WEAK_CURRENCY_SIGN,
  /** Currency name after the amount. */
  CURRENCY,
  /** Currency with its scale in one word; its value is {@code factor|ISO 4217 code} (mdd). */
  SCALED_CURRENCY,
  /** Small word between a number and its unit or noun (de). */
  UNIT_LINK,
  /** Small word between day, month and year (de). */
  DATE_LINK,
  /** Hundredth of a currency, after the amount. */
  CURRENCY_CENT,
  /** Percent, as its value says: {@code %}, {@code percentage point}, {@code basis point}. */
  PERCENT,
  /** Adjective or participle before the noun counted that is a verb or preposition elsewhere. */
  COUNT_MODIFIER,
  /** Before a number of each of several (every, another). */
  EACH,
  /** Opens the clause of what is said (that). */
  SAYING_THAT,
  /** Verb of multiplying in a form that is no noun or adjective (doubled). */
  MULTIPLE_PAST,
  /** Last word of the name of a street. */
  STREET,
  /** Unit that a fraction of one is said of (a half-point cut); its value is its name. */
  FRACTION_UNIT,
  /** After a factor: what it multiplies (times the, times as). */
  TIMES_OF,
  /** Unit said before its number (magnitude); its value is that of a unit. */
  UNIT_BEFORE,
  /** Adjective that makes the number before it a length (wide, tall). */
  EXTENT,
  /** Word that makes pounds near it a mass (weighed). */
  MASS_CUE,
  /** Unit of measure; its value is {@code name|dimension|factor}. */
  UNIT,
  /** Noun for accelerators. */
  ACCELERATOR,
  /** Noun that is an accelerator only where others are about (chips, cards). */
  MAYBE_ACCELERATOR,
  /** Unit of computing speed; its value is FLOP/s. */
  COMPUTE_SPEED,
  /** Operations, without a time; its value is the factor. */
  OPERATIONS,
  /** Makes operations a speed (per second). */
  PER_SECOND,
  /** Parameters of a model. */
  PARAMETER,
  /** People of a policy's or a company's workforce. */
  PEOPLE,
  /** Institutions and sites that are counted. */
  FACILITY,
  /** Counted things that are no fact (readers, wafers, tokens). */
  OTHER_COUNT,
  /** Word before a number that makes it a name (section, page, version). */
  NAME_BEFORE,
  /** Word after a number that makes it a time of day or a name (p.m.). */
  NAME_AFTER,
  /** Unit that is a letter glued to digits (m, t, p). */
  UNIT_LETTER,
  /** Rank noun or pattern (rank, place). */
  RANK_CUE,
  /** Word that opens a top-N (top). */
  TOP,
  /** Superlative that an ordinal modifies (largest). */
  SUPERLATIVE,
  /** Country; its value is the code. */
  COUNTRY,
  /** Adjective or demonym of a country. */
  DEMONYM,
  /** Place in a country: capital, city, region. */
  PLACE,
  /** Government of a country under the name of its seat or house. */
  GOVERNMENT,
  /** Company, laboratory, fund; its value is {@code country|canonical name}. */
  COMPANY,
  /** Public body; its value is {@code country|canonical name}. */
  BODY,
  /** Named programme, law, machine; its value is {@code country|canonical name}. */
  PROGRAMME,
  /** Head word of names of bodies (ministry). */
  BODY_HEAD,
  /** Last word of names of programmes, laws, sites (Act, Fund, Center). */
  PROGRAMME_HEAD,
  /** Last word of names of companies (Inc, Technologies). */
  COMPANY_HEAD,
  /** Title before a person's name. */
  PERSON_TITLE,
  /** Given name. */
  GIVEN_NAME,
  /** Common noun that can carry a claim without a name (the centre, the company). */
  SUBJECT_NOUN,
  /** Common noun that can do something (the government). */
  ACTOR_NOUN,
  /** Cue of a metric; its value is {@code metric} or {@code metric|measure}. */
  METRIC_CUE,
  /** Before an amount: it is a part of the sum before, or one more of its kind (of which). */
  CONTINUATION,
  /** After an amount of money: what money it is follows (in subsidies, worth of grants). */
  MONEY_OF,
  /** Cue that the amount near it is no fact. */
  NO_FACT,
  /** Verb or phrase that says whether; its value is the status. */
  STATUS,
  /** Money's stage; its value is the stage. */
  STAGE,
  /** Says that an amount is contained in the one before (of which). */
  PART,
  /** Direction of change; its value is + or -. */
  DIRECTION,
  /** What a growth is measured against (year-on-year). */
  BASELINE,
  /** Event of a milestone; its value is the event. */
  EVENT,
  /** Verb of saying. */
  SAYING,
  /** Denial before an amount (not, no longer). */
  DENIAL,
  /** Denial behind an amount (가 아니라). */
  DENIAL_AFTER,
  /** Month; its value is the number. */
  MONTH,
  /** Day of the week; its value is the number from Monday. */
  WEEKDAY,
  /** Relative time (this year); its value is an expression of the period grammar. */
  RELATIVE_TIME,
  /** Preposition before a date; its value is how it binds: in, by, from, until, since. */
  DATE_PREPOSITION,
  /** The time that was told last (in the same period, that year). */
  SAME_TIME,
  /** Makes a year a financial one (fiscal, FY). */
  FISCAL,
  /** Unit of time as a word (years); its value is the number of months. */
  TIME_UNIT,
  /** Part of a year (first quarter); its value is the months. */
  YEAR_PART,
  /** Preposition of a span of time (over, within). */
  SPAN_PREPOSITION,
  /** Word that shows what an article is about. */
  RELEVANCE,
  /** Word that shows that an article is about something else. */
  IRRELEVANCE,
  /** Line that belongs to the page, not to the article. */
  CHROME,
  /** Word that a name cannot start or consist of. */
  COMMON,
  /** Refers back to what was named (it, its, the former). */
  PRONOUN,
  /** Abbreviation that ends with a full stop. */
  ABBREVIATION,
  /** Adjective or participle that may stand between a number and its noun. */
  MODIFIER,
  /** Stands between a number and the whole that it is a part of (of the). */
  PARTITIVE,
  /** A small word within a name: {@code bin}, {@code de}. */
  NAME_PARTICLE,
  /** Before an amount: something changes (rose, fell by). */
  CHANGE_BEFORE,
  /** Before a number: what follows is known already (the two). */
  DEFINITE,
  /** Operations only where a time follows or the number is huge. */
  MAYBE_OPERATIONS,
  /** Verb of becoming several times as much (doubled); its value is the factor. */
  MULTIPLE_VERB,
  /** Earlier time or state that a multiple is measured against (last year's, its current). */
  GROWTH_BASE,
  /** Verb before a multiple that makes it a growth (grew, expand it). */
  GROWTH_VERB,
  /** Noun after a multiple that makes it a growth (increase). */
  GROWTH_NOUN,
  /** Before a penalty: it is the most that can be imposed (ceiling, maximum). */
  CEILING,
  /** After an ordinal: among whom it is a place (in the world). */
  RANK_AFTER,
  /** Before a percentage: it is a level, not a change (stands at). */
  LEVEL,
  /** Before a number: the noun in between is what it counts (the number of). */
  COUNT_OF,
  /** Side of a public-private share; its value is the side. */
  PRIVATE_PARTY,
  /** Small word inside names of bodies (for). */
  LINK,
  /** Phrase that holds a known name but means something else (Latin America). */
  MASK,
  /** Says that the amount after it is the one before (equivalent to). */
  EQUIVALENT,
  /** Before a number without a noun: it counts what was counted before (up from, a total of). */
  SAME_NOUN,
  /** Opens a clause in which a number can stand alone (though, but). */
  CLAUSE_OPENER,
  /** Plural that says no more than that what stands before it is counted (numbers). */
  COUNT_HEAD,
  /** Plural whose number has a unit of its own, not a count (prices, shares). */
  VALUE_NOUN,
  /** Stands for the noun counted before (ones, of whom). */
  ANAPHOR,
  /** Before the size of a change (by). */
  CHANGE_BY,
  /** Before a month or season: which one (last, next); its value is + or -. */
  TIME_STEP,
  /** List or index that ranks (TOP500). */
  LIST,
  /** Ends a counted noun phrase (of, in, that). */
  PHRASE_END,
  /** Verb; its value is the form: aux, tense, past, plural, base, participle. */
  VERB,
  /** Small word that parts clauses and phrases; its value is what it is. */
  CLAUSE_WORD,
  /** Says that a claim holds for the whole world (worldwide, global). */
  WORLD,
  /** Preposition before the programme that something is done under (under, through). */
  UNDER,
  /** Noun for a person's office or profession (minister, analyst). */
  PERSON_NOUN,
  /** Preposition between an event and its place (in, near). */
  PLACE_PREPOSITION,
  /** Last word of names of places (County, Island). */
  PLACE_HEAD,
  /** What only one kind of bearer has (chief executive); its value is the kind. */
  OWNED,
  /** Noun that stands for something named before; its value is the kinds of name. */
  REFERENCE;

  /** The category that a lexicon file names. */
  static Category ofName(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
