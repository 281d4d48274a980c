package io.policyfacts.extractor.resolve;

/** What speaks for or against a candidate for a role of a claim; {@code bearers.tsv} weighs it. */
enum Trait {
  /** Is the subject of the clause of the amount. */
  SUBJECT,
  /** Owns the subject of the clause ({@code Nvidia's sales}), or stands within it. */
  IN_SUBJECT,
  /** Stands between the verb and the amount. */
  OBJECT,
  /** Stands behind the amount, led to by a preposition. */
  LINKED,
  /** Is the doer of a passive. */
  AGENT,
  /** Nearness, standing before the amount. */
  NEAR_BEFORE,
  /** Nearness, standing behind the amount. */
  NEAR_BEHIND,
  /** Belongs to a clause before that of the amount. */
  EARLIER,
  /** Opens the sentence. */
  OPENS,
  /** Stands behind a preposition of purpose or place. */
  INTO,
  /** Is what something is done under or through. */
  UNDER,
  /** Owns what stands behind it. */
  OWNER,
  /** Is quoted or cited. */
  SPEAKS,
  /** Is what a pronoun or definite noun in the place of the subject stands for. */
  REFERRED,
  /** Is what a definite noun or possessive elsewhere in the sentence stands for. */
  RESUMED,
  /** Introduces the list that the sentence stands in. */
  LEAD,
  /** Is what the sentence before is about. */
  FOCUS,
  /** Is what the sentence before is about, and a pronoun leads back to it. */
  FOCUS_RESUMED,
  /** Stands in the sentence before. */
  BEFORE,
  /** Is what the sentence two before is about. */
  EARLIER_FOCUS,
  /** Is what the paragraph opens with. */
  TOPIC,
  /** Is what the paragraph before opens with. */
  TOPIC_BEFORE,
  /** Stands in the heading above. */
  HEADING,
  /** Stands in the article's title. */
  TITLE,
  /** How much the article is about it, from 0 to 1. */
  PROMINENCE,
  /** Is what the article is most about, of all that could bear the role. */
  MAIN,
  /** Publishes the article, or speaks in it as "we". */
  SPEAKER,
  /** Stands before the colon of the line of the amount. */
  LABEL,
  /** Was the bearer of the claim before in the same paragraph. */
  CONTINUED,
  /** Bore the role of an earlier claim whose other role has the same bearer. */
  AGAIN,
  /** Has the other role. */
  OTHER_ROLE,
  /** Stands in the lexicon. */
  KNOWN,
  /** How often it stands in one sentence with the claim's other role, from 0 to 1. */
  PARTNER,
  /** Has the country of the claim's other role; of a thing without a name, the main country. */
  HOME,
  /** Is a phrase behind the amount that says what it is for. */
  TARGET,
  /** Is what a share is a share of. */
  WHOLE,
  /** Is what is counted. */
  ITEM,
  /** Is what the measure before the amount measures. */
  MEASURED,
  /** Ends with a noun of the field. */
  FIELD,
  /** Is what an amount before its verb goes to or funds. */
  PREDICATE,
  /** Has the place in its list that the amount has in its own ("respectively"). */
  RESPECTIVE,
  /** Labels the paragraph. */
  HEADS_PARAGRAPH,
  /** Ends with a noun that says only how much or when ("revenue", "quarter"). */
  EMPTY,
  /** Ends with a noun that can do something ("the ministry"). */
  DOER,
  /** Has one word. */
  SINGLE,
  /** Has a name in it. */
  NAMED,
  /** Another amount of the same sort stands between it and the amount. */
  APART,
  /** Stands right before the amount, or led to by one preposition. */
  ADJACENT,
  /** A preposition leads to it from another amount of the same sort. */
  TAKEN,
  /** Follows the amount at once, which stands before it like an adjective. */
  MODIFIED,
  /** Is a person who is quoted. */
  QUOTED,
  /** Is the state, or its government, that the claim's other role belongs to. */
  REALM;

  /** Its place among all traits. */
  @SuppressWarnings("EnumOrdinal") // a place lives no longer than the process
  int place() {
    return ordinal();
  }
}
