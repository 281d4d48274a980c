package io.policyfacts.extractor.resolve;

import io.policyfacts.extractor.lexicon.Category;
import io.policyfacts.extractor.lexicon.Hit;
import io.policyfacts.extractor.lexicon.Hits;
import io.policyfacts.extractor.metric.Claim;
import io.policyfacts.extractor.names.Name;
import io.policyfacts.extractor.text.Sentence;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Notes the names around a claim's sentence: of the list's lead, the sentences before, headings.
 */
final class ContextCandidates {
  private static final double LESS = 0.7;

  private final Story story;
  private final References references;
  private final Claim claim;
  private final Candidates candidates;
  private final Predicate<Name> bears;
  private final Hits hits;
  private final ClauseWords words;

  ContextCandidates(
      Story story,
      Clauses clauses,
      References references,
      Claim claim,
      Candidates candidates,
      Predicate<Name> bears) {
    this.story = story;
    this.words = clauses.words();
    this.references = references;
    this.claim = claim;
    this.candidates = candidates;
    this.bears = bears;
    this.hits = story.analysis().hits();
  }

  void find() {
    Sentence sentence = claim.sentence();
    names(story.lead(sentence), Trait.LEAD);
    Sentence before = story.before(sentence, 1);
    names(before, Trait.BEFORE);
    focus(before, pronoun() ? Trait.FOCUS_RESUMED : Trait.FOCUS);
    focus(story.before(sentence, 2), Trait.EARLIER_FOCUS);
    focus(story.opening(sentence), Trait.TOPIC);
    focus(story.openingBefore(sentence), Trait.TOPIC_BEFORE);
    label(story.opening(sentence));
    names(story.heading(sentence), Trait.HEADING);
    boolean last = story.clauses().verbLast();
    story
        .topic()
        .thing()
        .filter(bears)
        .filter(name -> !last || story.topic().titled(name))
        .ifPresent(name -> candidates.of(name));
    if (last) {
      dropped(before);
    }
    story.topic().doer().filter(bears).ifPresent(name -> candidates.of(name));
    story.topic().country().filter(bears).ifPresent(name -> candidates.of(name));
    story.topic().titled().stream().filter(bears).forEach(name -> candidates.of(name));
    story.topic().speaker().filter(bears).ifPresent(this::speaker);
  }

  /** Where a clause says no subject, it goes on with that of the sentence before. */
  private void dropped(@Nullable Sentence before) {
    int subject = story.clauses().verbBefore(claim.amount().outerFrom(), claim.sentence());
    if (before == null || subject >= 0) {
      return;
    }
    Name focus = references.focus(before);
    if (focus != null && bears.test(focus)) {
      candidates.of(focus).note(Trait.REFERRED, 1);
    }
    for (Hit noun : hits.within(before.from(), before.to(), Category.SUBJECT_NOUN)) {
      Candidate candidate = candidates.of(new NounPhrases(story.analysis()).before(noun, before));
      candidate.note(Trait.FIELD, 1);
      candidate.note(Trait.FOCUS, 1);
    }
  }

  private void speaker(Name name) {
    Sentence sentence = claim.sentence();
    boolean speaks = words.within(sentence.from(), sentence.to(), ClauseWords.Kind.SPEAKER);
    candidates.of(name).note(Trait.SPEAKER, speaks ? 1 : 0.5);
  }

  /** {@code Narvik: the partners …}: what labels the paragraph. */
  private void label(@Nullable Sentence opening) {
    Name name = story.label(opening);
    if (name != null && bears.test(name)) {
      candidates.of(name).note(Trait.HEADS_PARAGRAPH, 1);
    }
  }

  private void names(@Nullable Sentence sentence, Trait trait) {
    if (sentence == null) {
      return;
    }
    double extent = 1;
    for (Name name : story.names().in(sentence)) {
      if (bears.test(name)) {
        candidates.of(name).note(trait, extent);
        extent *= LESS;
      }
    }
  }

  private void focus(@Nullable Sentence sentence, Trait trait) {
    Name focus = sentence == null ? null : references.focus(sentence);
    if (focus != null && bears.test(focus)) {
      candidates.of(focus).note(trait, 1);
    }
  }

  /** Whether a pronoun before the amount leads back to the sentence before. */
  private boolean pronoun() {
    Sentence sentence = claim.sentence();
    return !hits.within(sentence.from(), claim.amount().from(), Category.PRONOUN).isEmpty();
  }
}
