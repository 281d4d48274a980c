package io.policyfacts.extractor.resolve;

import io.policyfacts.extractor.lexicon.Category;
import io.policyfacts.extractor.lexicon.Hit;
import io.policyfacts.extractor.lexicon.Hits;
import io.policyfacts.extractor.metric.Claim;
import io.policyfacts.extractor.names.Name;
import io.policyfacts.extractor.quantity.Amount;
import io.policyfacts.extractor.resolve.ClauseWords.Kind;
import io.policyfacts.extractor.resolve.Clauses.Phrase;
import io.policyfacts.extractor.text.Sentence;
import io.policyfacts.extractor.text.Tokens;
import org.jspecify.annotations.Nullable;

/** One search for the bearer of one role of one claim. */
final class BearerSearch {
  private static final double LEAD = 0.75;
  private static final double[] BEFORE = {0.5, 0.35};
  private static final double OPENING = 1.3;
  private static final double INTO = 1.15;
  private static final double CLAUSE = 1.5;
  private static final double REFERRED = 1.4;
  private static final double SINGLE = 0.75;
  private static final double PHRASE = 1.1;
  private static final double TARGET = 1.3;
  private static final double GIVER = 0.5;
  private static final double PAYER = 0.8;
  private static final double EARLIER = 0.6;
  private static final double OBJECT = 1.15;
  private static final double FOCUS = 0.8;
  private static final double ITEM = 0.45;
  private static final double WHOLE = 0.55;
  private static final double HEADING = 0.4;
  private static final double STORY = 0.35;
  private static final double LINKED_BONUS = 1.5;
  private static final double SPEAKER = 0.15;
  private static final double BARE_NOUN = 0.35;
  private static final int LINKED = 7;
  private static final int LONGEST_PHRASE = 7;

  private final BearerResolver resolver;
  private final Story story;
  private final Claim claim;
  private final ClauseRoles roles;
  private final String role;
  private final boolean about;
  private final @Nullable Bearer other;
  private final Tokens tokens;
  private final Hits hits;
  private @Nullable Bearer best;

  BearerSearch(BearerResolver resolver, ClauseRoles roles, String role, @Nullable Bearer other) {
    this.resolver = resolver;
    this.story = resolver.story();
    this.claim = roles.claim();
    this.roles = roles;
    this.role = role;
    this.about = role.equals("subject");
    this.other = other;
    this.tokens = story.analysis().tokens();
    this.hits = story.analysis().hits();
  }

  /** The best bearer, or null. */
  @Nullable Bearer best() {
    names();
    clause();
    references();
    if (about) {
      item();
      target();
      nouns(claim.sentence());
    }
    surroundings();
    return best;
  }

  private void names() {
    boolean first = true;
    for (Name name : story.names().in(claim.sentence())) {
      double near = nearness(name.from(), name.to());
      offer(name, place(name, first) * (roles.leads(name) ? Math.max(FOCUS, near) : near));
      first = false;
    }
  }

  /** How much a name's place in the clause adds to its nearness. */
  private double place(Name name, boolean first) {
    boolean pays = about && roles.pays(name);
    if (roles.leads(name)) {
      return !about ? (roles.active() ? CLAUSE : 1) : roles.gives() ? GIVER : pays ? PAYER : CLAUSE;
    }
    if (about && roles.earlier(name)) {
      return EARLIER;
    }
    boolean opens =
        !pays
            && first
            && name.from() - claim.sentence().from() <= 3
            && name.to() <= claim.amount().from();
    boolean into = about && (link(name.from() - 1) || link(name.from() - 2));
    boolean object = about && roles.object(name) && !pays;
    return opens && roles.subject() == null ? OPENING : into ? INTO : object ? OBJECT : 1;
  }

  private boolean link(int token) {
    return hits.has(token, Category.LINK);
  }

  /** What a pronoun or a noun that is the subject of the clause stands for. */
  private void clause() {
    Phrase subject = roles.subject();
    if (subject == null) {
      return;
    }
    Name behind = resolver.references().name(subject, claim.sentence());
    if (about && !roles.gives() && behind(subject)) {
      return;
    }
    if (behind != null && !roles.leads(behind)) {
      double place = roles.gives() ? GIVER : roles.pays(behind) ? 1 : REFERRED;
      offer(behind, about ? place : REFERRED);
    } else if (about && behind == null && !roles.gives()) {
      phrase(subject, PHRASE);
    }
  }

  /** A pronoun can stand for the common noun that the sentence before is about. */
  private boolean behind(Phrase subject) {
    Sentence before = story.before(claim.sentence(), 1);
    boolean pronoun = resolver.clauses().words().is(subject.from(), Kind.PRONOUN);
    Phrase noun = before == null || !pronoun ? null : resolver.references().noun(before);
    if (noun != null) {
      phrase(noun, REFERRED);
    }
    return noun != null;
  }

  /** {@code … will install the system}: definite nouns around the amount that stand for names. */
  private void references() {
    Sentence sentence = claim.sentence();
    for (Hit noun : hits.within(sentence.from(), sentence.to(), Category.REFERENCE)) {
      int from = noun.from() - 1;
      Phrase subject = roles.subject();
      boolean led = subject != null && subject.holds(noun.from());
      if (!led && from >= sentence.from() && resolver.clauses().words().is(from, Kind.DETERMINER)) {
        Name behind = resolver.references().behind(new Phrase(from, noun.to()), sentence);
        if (behind != null && !(about && roles.pays(behind))) {
          offer(behind, nearness(from, noun.to()));
        }
      }
    }
  }

  /** The subject of the clause as a common noun; of a measure, what it is the measure of. */
  private void phrase(Phrase subject, double place) {
    ClauseWords words = resolver.clauses().words();
    int from = subject.from();
    int to = subject.to();
    if (words.is(to - 1, Kind.MEASURE)) {
      boolean of = hits.has(to, Category.PARTITIVE) && to < claim.amount().outerFrom();
      from = to + 1;
      to = of ? resolver.phraseEnd(from, claim.amount().outerFrom()) : from;
    }
    from += words.is(from, Kind.DETERMINER) ? 1 : 0;
    boolean counted = hits.has(from, Category.FACILITY) || hits.has(from, Category.SUBJECT_NOUN);
    boolean clean = to - from > (counted ? 0 : 1) && to - from <= LONGEST_PHRASE;
    for (int i = from; i < to; i++) {
      clean &= !words.amount(i) && !words.stop(i);
    }
    if (clean) {
      double weight = resolver.weight(role, claim, "NOUN") * place * (to - from == 1 ? SINGLE : 1);
      take(new Bearer(resolver.words(from, to), null, weight));
    }
  }

  /** {@code into chip production}: what money right before it is for. */
  private void target() {
    ClauseWords words = resolver.clauses().words();
    int at = claim.amount().outerTo();
    boolean given = roles.gives() || roles.subject() == null || roles.active();
    if (!roles.money() || !words.is(at, Kind.TARGET) || !given) {
      return;
    }
    int from = at + 1;
    from += words.is(from, Kind.DETERMINER) ? 1 : 0;
    int to = resolver.phraseEnd(from, claim.sentence().to());
    boolean field = hits.has(to - 1, Category.RELEVANCE) || hits.has(to - 1, Category.SUBJECT_NOUN);
    boolean measure = words.is(to - 1, Kind.MEASURE);
    if (to > from && !measure && (field || to - from > 1 && !tokens.capitalised(to - 1))) {
      double weight = resolver.weight(role, claim, "NOUN") * TARGET;
      take(new Bearer(resolver.words(from, to), null, weight));
    }
  }

  /** What is counted, or what a share is of, can itself be what the claim is about. */
  private void item() {
    String whole = resolver.whole(claim);
    if (whole != null && (claim.is("share") || claim.is("growth_rate"))) {
      take(new Bearer(whole, null, WHOLE));
    }
    boolean counted = claim.is("facility_count") || claim.is("workforce");
    Amount amount = claim.amount();
    if (counted && amount.unit().name().indexOf(' ') > 0) {
      int from = Math.min(amount.number() + 1, amount.to() - 1);
      take(new Bearer(tokens.words(from, amount.to()), null, ITEM));
    }
  }

  private void surroundings() {
    others(story.lead(claim.sentence()), LEAD);
    for (int i = 0; i < BEFORE.length; i++) {
      Sentence before = story.before(claim.sentence(), i + 1);
      Name focus = before == null ? null : resolver.references().focus(before);
      if (focus != null) {
        offer(focus, BEFORE[i] * (i == 0 && pronoun() ? INTO / BEFORE[0] * FOCUS : 1));
      }
      others(before, BEFORE[i]);
    }
    others(story.heading(claim.sentence()), HEADING);
    (about ? story.subject() : story.actor()).ifPresent(n -> offer(n, STORY));
  }

  /** Whether a pronoun before the amount leads back to the sentence before. */
  private boolean pronoun() {
    Sentence sentence = claim.sentence();
    return !hits.within(sentence.from(), claim.amount().from(), Category.PRONOUN).isEmpty();
  }

  private void others(@Nullable Sentence sentence, double share) {
    if (sentence != null) {
      double place = share;
      for (Name name : story.names().in(sentence)) {
        offer(name, place);
        place *= 0.75;
      }
    }
  }

  private double nearness(int from, int to) {
    Amount amount = claim.amount();
    double near = 10.0 / (10.0 + story.cues().distance(from, to, amount));
    boolean after = from >= amount.to();
    boolean linked = after && from - amount.to() <= LINKED && linksTo(amount.to(), from);
    return linked && about ? near * LINKED_BONUS : near;
  }

  /** Whether a preposition leads from the amount to what stands behind it. */
  private boolean linksTo(int from, int to) {
    boolean linked = false;
    for (int i = from; i < to; i++) {
      linked |= link(i) || hits.has(i, Category.PARTITIVE);
      if (tokens.kind(i) == Tokens.Kind.SIGN && !tokens.is(i, '-') && !tokens.is(i, '\'')) {
        return false;
      }
    }
    return linked;
  }

  private void offer(Name name, double nearness) {
    boolean itself = other != null && other.text().equals(name.text()) && !name.acts();
    boolean product =
        hits.has(name.from(), Category.ACCELERATOR)
            || hits.has(name.to() - 1, Category.ACCELERATOR)
            || tokens.is(name.to(), ':') && !name.known()
            || maker(name);
    if (name.is(Name.Type.DEMONYM) || itself || product) {
      return;
    }
    double speaker = speaks(name) ? SPEAKER : 1;
    double weight = resolver.weight(role, claim, name.type().name());
    take(new Bearer(name.text(), name, weight * nearness * speaker));
  }

  /** {@code Nvidia's GB300}: who makes a chip is not thereby who has it. */
  private boolean maker(Name name) {
    int to = name.to() + 2;
    boolean mark = tokens.is(name.to(), '\'') || tokens.is(name.to(), '’');
    return mark
        && tokens.glued(name.to())
        && (hits.has(to, Category.ACCELERATOR) || hits.has(to + 1, Category.ACCELERATOR));
  }

  /** Whoever is quoted is not thereby what the number is about. */
  private boolean speaks(Name name) {
    return hits.before(name.from(), Category.SAYING) != null
        || hits.has(name.to(), Category.SAYING)
        || name.is(Name.Type.PERSON) && hits.has(name.to() + 1, Category.SAYING);
  }

  private void nouns(Sentence sentence) {
    for (Hit noun : hits.within(sentence.from(), sentence.to(), Category.SUBJECT_NOUN)) {
      Amount amount = claim.amount();
      if (noun.from() >= amount.to() || noun.to() <= amount.from()) {
        String phrase = phrase(noun, sentence);
        boolean bare = phrase.indexOf(' ') < 0 && !noun.sense().value().equals("site");
        double weight = resolver.weight(role, claim, "NOUN") * (bare ? BARE_NOUN : 1);
        take(new Bearer(phrase, null, weight * nearness(noun.from(), noun.to())));
      }
    }
  }

  /** A common noun with the words before it that belong to it. */
  private String phrase(Hit noun, Sentence sentence) {
    int from = noun.from();
    while (from > sentence.from() && noun.from() - from < 2 && modifies(from - 1)) {
      from--;
    }
    return resolver.words(from, noun.to());
  }

  private boolean modifies(int token) {
    return tokens.kind(token) == Tokens.Kind.WORD
        && tokens.end(token) - tokens.start(token) > 1
        && (hits.has(token, Category.MODIFIER)
            || hits.has(token, Category.RELEVANCE)
            || hits.has(token, Category.SUBJECT_NOUN)
            || tokens.capitalised(token) && !hits.has(token, Category.COMMON));
  }

  private void take(Bearer bearer) {
    if (bearer.score() > 0 && (best == null || bearer.score() > best.score())) {
      best = bearer;
    }
  }
}
