package io.policyfacts.extractor.resolve;

import io.policyfacts.contracts.Article;
import io.policyfacts.contracts.PublicationDate;
import io.policyfacts.extractor.Analysis;
import io.policyfacts.extractor.metric.Cues;
import io.policyfacts.extractor.names.Name;
import io.policyfacts.extractor.names.Names;
import io.policyfacts.extractor.quantity.Amount;
import io.policyfacts.extractor.table.Tables;
import io.policyfacts.extractor.text.Block;
import io.policyfacts.extractor.text.Sentence;
import io.policyfacts.extractor.text.Stretch;
import io.policyfacts.extractor.text.Tokens;
import io.policyfacts.extractor.time.TimeSpan;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article as its claims are read in: its sentences, names, and what it is about as a whole. What
 * no claim asks for is not read.
 */
public final class Story {
  private static final int FARTHEST = 30;
  private static final int LABELLED = 2;

  private static final int VERB_GROUP = 4;
  private static final int DAY_LENGTH = 10;
  private static final int NEWS_DAYS = 12;
  private static final String NEVER = "9999";

  /** Sentences up to the line above that still bears on them: what is above thousands does not. */
  public static final int FARTHEST_ABOVE = 300;

  private final Article article;
  private final Analysis analysis;
  private final Cues cues;
  private final String firstNews;
  private final String lastNews;
  private final Lazy<Names> names;
  private final Lazy<Tables> tables;
  private final Lazy<Clauses> clauses;
  private final Lazy<Topic> topic;

  /** An article of which a pass over its text found so much. */
  public Story(Article article, Analysis analysis) {
    this.article = article;
    this.analysis = analysis;
    this.cues = new Cues(analysis);
    PublicationDate published = article.publishedAt();
    LocalDate day = published == null ? null : published.firstDay();
    this.firstNews = day == null ? NEVER : day.minusDays(NEWS_DAYS).toString();
    this.lastNews = day == null ? "" : day.plusDays(NEWS_DAYS).toString();
    this.names = new Lazy<>(() -> new Names(analysis));
    this.tables = new Lazy<>(() -> Tables.of(analysis.tokens(), analysis.blocks()));
    this.clauses = new Lazy<>(() -> new Clauses(analysis));
    this.topic = new Lazy<>(() -> new Topic(article, names(), analysis.sentences()));
  }

  /** The article. */
  public Article article() {
    return article;
  }

  /** What one pass over its text found. */
  public Analysis analysis() {
    return analysis;
  }

  /** The names in it. */
  public Names names() {
    return names.get();
  }

  /** The tables in it. */
  public Tables tables() {
    return tables.get();
  }

  /** Nearness in its text. */
  public Cues cues() {
    return cues;
  }

  /** The verbs of its sentences. */
  Clauses clauses() {
    return clauses.get();
  }

  /** The country it is most about, or null. */
  public @Nullable String country() {
    return names().mainCountry();
  }

  /** What it is about as a whole. */
  public Topic topic() {
    return topic.get();
  }

  /** Whether a time is a day of the news itself: one around publication. */
  public boolean newsDay(TimeSpan time) {
    String day = time.start() != null ? time.start() : time.end();
    return day != null
        && day.length() == DAY_LENGTH
        && day.compareTo(firstNews) >= 0
        && day.compareTo(lastNews) <= 0;
  }

  /** The line that introduces the list that a sentence stands in, or null. */
  public @Nullable Sentence lead(Sentence sentence) {
    if (sentence.block().kind() == Block.Kind.LEAD) {
      return null;
    }
    List<Sentence> all = analysis.sentences();
    for (int i = sentence.index() - 1; i >= Math.max(0, sentence.index() - FARTHEST_ABOVE); i--) {
      Block block = all.get(i).block();
      if (block.kind() == Block.Kind.LEAD) {
        return all.get(i);
      }
      boolean listLike = block.paragraph() == sentence.block().paragraph();
      if (block.kind() == Block.Kind.PROSE
          && !listLike
          && block.index() != sentence.block().index()) {
        return null;
      }
    }
    return null;
  }

  /** The heading above a sentence, or null if there is none. */
  public @Nullable Sentence heading(Sentence sentence) {
    for (int i = sentence.index() - 1; i > Math.max(0, sentence.index() - FARTHEST_ABOVE); i--) {
      Sentence before = analysis.sentences().get(i);
      if (before.block().kind() == Block.Kind.HEADING) {
        return before;
      }
    }
    return null;
  }

  /** The sentence that opens the paragraph of a sentence, or null where it is that itself. */
  public @Nullable Sentence opening(Sentence sentence) {
    Sentence first = opening(sentence.index());
    return first.equals(sentence) ? null : first;
  }

  /** The sentence that opens the paragraph before that of a sentence, or null. */
  public @Nullable Sentence openingBefore(Sentence sentence) {
    int index = opening(sentence.index()).index() - 1;
    return index < 0 ? null : opening(index);
  }

  private Sentence opening(int index) {
    List<Sentence> all = analysis.sentences();
    int first = index;
    int paragraph = all.get(index).block().paragraph();
    while (first > Math.max(0, index - FARTHEST)
        && all.get(first - 1).block().paragraph() == paragraph) {
      first--;
    }
    return all.get(first);
  }

  /** {@code Narvik: …}, {@code • Chile — …}: the name that labels a line, or null. */
  public @Nullable Name label(@Nullable Sentence sentence) {
    if (sentence == null) {
      return null;
    }
    Tokens tokens = analysis.tokens();
    for (Name name : names().in(sentence)) {
      int before = name.from() - sentence.from();
      boolean dash = tokens.is(name.to(), '—') || tokens.is(name.to(), '–');
      boolean listed = before > 0 && dash && !tokens.glued(name.to());
      if (before <= LABELLED && (tokens.is(name.to(), ':') || listed)) {
        return name;
      }
    }
    return null;
  }

  /** The sentence before in the same paragraph, or null. */
  public @Nullable Sentence before(Sentence sentence, int steps) {
    int index = sentence.index() - steps;
    if (index < 0) {
      return null;
    }
    Sentence before = analysis.sentences().get(index);
    return before.block().paragraph() == sentence.block().paragraph() ? before : null;
  }

  /** The verb that governs an amount, with the participle after it, or null. */
  public @Nullable Stretch governingVerb(Amount amount, Sentence sentence) {
    int verb = clauses().verbBefore(amount.outerFrom(), sentence);
    return verb < 0 ? null : new Stretch(verb, verb + VERB_GROUP);
  }

  /** The subject of the verb that governs an amount, or null if there is none before it. */
  public @Nullable Stretch clauseSubject(Amount amount, Sentence sentence) {
    int verb = clauses().verbBefore(amount.outerFrom(), sentence);
    Clauses.Phrase subject = verb < 0 ? null : clauses().subject(verb, sentence);
    return subject == null ? null : new Stretch(subject.from(), subject.to());
  }
}
