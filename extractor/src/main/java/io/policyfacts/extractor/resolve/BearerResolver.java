package io.policyfacts.extractor.resolve;

import io.policyfacts.extractor.lexicon.Category;
import io.policyfacts.extractor.lexicon.Hit;
import io.policyfacts.extractor.lexicon.Hits;
import io.policyfacts.extractor.metric.Claim;
import io.policyfacts.extractor.names.Name;
import io.policyfacts.extractor.quantity.Amount;
import io.policyfacts.extractor.text.Sentence;
import io.policyfacts.extractor.text.Tokens;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a claim is about and who does it. Every name and noun of the sentence, of the line above a
 * list, of the sentences before, of the heading and of the whole article is a candidate; kind and
 * nearness decide.
 */
final class BearerResolver {
  private static final double LEAD = 0.75;
  private static final double[] BEFORE = {0.5, 0.35};
  private static final Set<String> PAYING = Set.of("budget", "investment");
  private static final double OPENING = 1.3;
  private static final double INTO = 1.15;
  private static final double ITEM = 0.33;
  private static final double WHOLE = 0.55;
  private static final int LONGEST_WHOLE = 6;
  private static final double BARE_NOUN = 0.35;
  private static final double FOCUS = 0.8;
  private static final double FOCUSED = 0.5;
  private static final double HEADING = 0.4;
  private static final double STORY = 0.35;
  private static final int LINKED = 7;
  private static final double LINKED_BONUS = 1.5;
  private static final double SPEAKER = 0.15;

  private final Story story;
  private final BearerTable table;
  private final Tokens tokens;
  private final Hits hits;

  BearerResolver(Story story, BearerTable table) {
    this.story = story;
    this.table = table;
    this.tokens = story.analysis().tokens();
    this.hits = story.analysis().hits();
  }

  /** The best bearer of a role, or null. */
  @Nullable Bearer resolve(Claim claim, String role, @Nullable Bearer other) {
    Search search = new Search(claim, role, other);
    search.sentence();
    search.surroundings();
    return search.best;
  }

  /** The public or private side that a share belongs to, where it stands right behind it. */
  @Nullable Bearer side(Claim claim) {
    Hit side = hits.at(claim.amount().to(), Category.PRIVATE_PARTY);
    return side == null || !claim.is("ownership_share")
        ? null
        : new Bearer(tokens.words(side.from(), side.to()), null, 1);
  }

  /** What a share is a share of: the words after {@code of}, or null. */
  @Nullable String whole(Claim claim) {
    Hit of = hits.at(claim.amount().to(), Category.PARTITIVE);
    if (of == null) {
      return null;
    }
    int to = of.to();
    while (to < claim.sentence().to() && to - of.to() < LONGEST_WHOLE && inPhrase(to)) {
      to++;
    }
    return to == of.to() ? null : tokens.words(of.to(), to).replaceAll("\\s+", " ");
  }

  private boolean inPhrase(int token) {
    boolean joint = tokens.is(token, '-') && tokens.glued(token);
    return joint || tokens.kind(token) == Tokens.Kind.WORD && !hits.has(token, Category.PHRASE_END);
  }

  /** One search for one role of one claim. */
  private final class Search {
    private final Claim claim;
    private final String role;
    private final @Nullable Bearer other;
    private @Nullable Bearer best;

    Search(Claim claim, String role, @Nullable Bearer other) {
      this.claim = claim;
      this.role = role;
      this.other = other;
    }

    void sentence() {
      boolean first = true;
      for (Name name : story.names().in(claim.sentence())) {
        double bonus = first && opens(name) ? OPENING : invested(name) ? INTO : 1;
        offer(name, bonus * nearness(name.from(), name.to()));
        first = false;
      }
      item();
      if (role.equals("subject")) {
        nouns(claim.sentence());
      }
    }

    /** A name near the head of its sentence is mostly its subject. */
    private boolean opens(Name name) {
      boolean payer = name.acts() && PAYING.contains(claim.name()) && role.equals("subject");
      return !payer
          && name.from() - claim.sentence().from() <= 3
          && name.to() <= claim.amount().from();
    }

    /** {@code into X}: what the money is put into. */
    private boolean invested(Name name) {
      return role.equals("subject")
          && (hits.has(name.from() - 1, Category.LINK) || hits.has(name.from() - 2, Category.LINK));
    }

    /** What is counted, or what a share is of, can itself be what the claim is about. */
    private void item() {
      if (!role.equals("subject")) {
        return;
      }
      String whole = whole(claim);
      if (whole != null && (claim.is("share") || claim.is("growth_rate"))) {
        take(new Bearer(whole, null, WHOLE));
      }
      boolean counted = claim.is("facility_count") || claim.is("workforce");
      if (counted && claim.amount().unit().name().indexOf(' ') > 0) {
        int from = claim.amount().number() + 1;
        take(
            new Bearer(
                tokens.words(Math.min(from, claim.amount().to() - 1), claim.amount().to()),
                null,
                ITEM));
      }
    }

    void surroundings() {
      others(story.lead(claim.sentence()), LEAD);
      Name focus = pronoun() ? focus() : null;
      if (focus != null) {
        offer(focus, FOCUS);
      }
      for (int i = 0; i < BEFORE.length; i++) {
        others(story.before(claim.sentence(), i + 1), BEFORE[i]);
      }
      others(story.heading(claim.sentence()), HEADING);
      (role.equals("subject") ? story.subject() : story.actor()).ifPresent(n -> offer(n, STORY));
    }

    /** Whether a pronoun before the amount leads back to the sentence before. */
    private boolean pronoun() {
      Sentence sentence = claim.sentence();
      return !hits.within(sentence.from(), claim.amount().from(), Category.PRONOUN).isEmpty();
    }

    /** What the sentence before is about: its first name that can bear a claim. */
    private @Nullable Name focus() {
      for (int i = 1; i <= 2; i++) {
        Sentence before = story.before(claim.sentence(), i);
        if (before != null) {
          for (Name name : story.names().in(before)) {
            if (table.weight(role, claim.name(), name.type().name()) >= FOCUSED) {
              return name;
            }
          }
        }
      }
      return null;
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
      int distance = story.cues().distance(from, to, amount);
      double near = 10.0 / (10.0 + distance);
      boolean after = from >= amount.to();
      boolean linked = after && from - amount.to() <= LINKED && linksTo(amount.to(), from);
      return linked && role.equals("subject") ? near * LINKED_BONUS : near;
    }

    /** Whether a preposition leads from the amount to what stands behind it. */
    private boolean linksTo(int from, int to) {
      boolean linked = false;
      for (int i = from; i < to; i++) {
        linked |= hits.has(i, Category.LINK) || hits.has(i, Category.PARTITIVE);
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
              || tokens.is(name.to(), ':') && !name.known();
      if (name.is(Name.Type.DEMONYM) || itself || product) {
        return;
      }
      double speaker = speaks(name) ? SPEAKER : 1;
      double weight = table.weight(role, claim.name(), name.type().name());
      take(new Bearer(name.text(), name, weight * nearness * speaker));
    }

    private void nouns(Sentence sentence) {
      for (Hit noun : hits.within(sentence.from(), sentence.to(), Category.SUBJECT_NOUN)) {
        Amount amount = claim.amount();
        if (noun.from() >= amount.to() || noun.to() <= amount.from()) {
          String phrase = phrase(noun, sentence);
          boolean bare = phrase.indexOf(' ') < 0 && !noun.sense().value().equals("site");
          double weight = table.weight(role, claim.name(), "NOUN") * (bare ? BARE_NOUN : 1);
          take(new Bearer(phrase, null, weight * nearness(noun.from(), noun.to())));
        }
      }
    }

    private void take(Bearer bearer) {
      if (bearer.score() > 0 && (best == null || bearer.score() > best.score())) {
        best = bearer;
      }
    }
  }

  /** A common noun with the words before it that belong to it. */
  private String phrase(Hit noun, Sentence sentence) {
    int from = noun.from();
    while (from > sentence.from() && noun.from() - from < 2 && modifies(from - 1)) {
      from--;
    }
    return tokens.words(from, noun.to()).replaceAll("\\s+", " ");
  }

  private boolean modifies(int token) {
    return tokens.kind(token) == Tokens.Kind.WORD
        && tokens.end(token) - tokens.start(token) > 1
        && (hits.has(token, Category.MODIFIER)
            || hits.has(token, Category.RELEVANCE)
            || hits.has(token, Category.SUBJECT_NOUN)
            || tokens.capitalised(token) && !hits.has(token, Category.COMMON));
  }

  /** Whoever is quoted is not thereby what the number is about. */
  private boolean speaks(Name name) {
    return hits.before(name.from(), Category.SAYING) != null
        || hits.has(name.to(), Category.SAYING)
        || name.is(Name.Type.PERSON) && hits.has(name.to() + 1, Category.SAYING);
  }
}
