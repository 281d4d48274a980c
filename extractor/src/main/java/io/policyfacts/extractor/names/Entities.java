package io.policyfacts.extractor.names;

import io.policyfacts.extractor.Analysis;
import io.policyfacts.extractor.lexicon.Category;
import io.policyfacts.extractor.lexicon.Hits;
import io.policyfacts.extractor.text.Sentence;
import io.policyfacts.extractor.text.Tokens;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Tells the bearers of a text's names apart: a short form after the full name, an acronym in
 * brackets and two names of one lexicon entry have the same bearer.
 */
final class Entities {
  private static final int LONGEST_ACRONYM = 8;
  private static final int AMBIGUOUS = -1;

  private final Tokens tokens;
  private final Hits hits;
  private final NameSurroundings surroundings;
  private final List<EntityDraft> drafts = new ArrayList<>();
  private final Map<String, EntityDraft> byKey = new HashMap<>();
  private final Map<String, Integer> byFirstWord = new HashMap<>();
  private final Map<String, Integer> byHead = new HashMap<>();

  Entities(Analysis analysis) {
    tokens = analysis.tokens();
    hits = analysis.hits();
    surroundings = new NameSurroundings(analysis);
  }

  /** Numbers the names of a sentence by their bearers. */
  List<Name> number(Sentence sentence, List<Name> names) {
    List<Name> numbered = new ArrayList<>();
    Name before = null;
    for (Name name : names) {
      EntityDraft draft = draft(name, before, numbered);
      draft.add(name, sentence.index());
      surroundings.look(name, sentence, draft);
      if (before != null) {
        surroundings.place(
            before, name, drafts.get(numbered.get(numbered.size() - 1).bearer()), draft);
      }
      numbered.add(name.numbered(draft.index()));
      before = name;
    }
    return numbered;
  }

  /** What all bearers are, once the whole text is read. */
  List<Entity> all() {
    return drafts.stream().map(EntityDraft::entity).toList();
  }

  private EntityDraft draft(Name name, @Nullable Name before, List<Name> numbered) {
    EntityDraft same = byKey.get(key(name));
    if (same != null) {
      return same;
    }
    if (before != null
        && bracketed(before, name)
        && (acronym(before, name) || acronym(name, before))) {
      return register(name, drafts.get(numbered.get(numbered.size() - 1).bearer()));
    }
    Integer fuller = name.known() ? null : fuller(name);
    if (fuller != null && fuller != AMBIGUOUS) {
      return register(name, drafts.get(fuller));
    }
    EntityDraft draft = new EntityDraft(drafts.size());
    drafts.add(draft);
    return register(name, draft);
  }

  private static String key(Name name) {
    return name.is(Name.Type.DEMONYM) ? "~" + name.key() : name.key();
  }

  private EntityDraft register(Name name, EntityDraft draft) {
    byKey.put(key(name), draft);
    boolean parted =
        name.to() - name.from() > 1
            && !name.is(Name.Type.PLACE)
            && !name.is(Name.Type.COUNTRY)
            && !name.is(Name.Type.DEMONYM);
    if (parted) {
      byFirstWord.merge(
          tokens.word(name.from()), draft.index(), (a, b) -> a.equals(b) ? a : AMBIGUOUS);
      byHead.put(tokens.word(name.to() - 1), draft.index());
      if (hits.has(name.from(), Category.BODY_HEAD)) {
        byHead.put(tokens.word(name.from()), draft.index());
      }
    }
    return draft;
  }

  /** {@code Helionix} after {@code Helionix Semiconductor}, {@code the Commission}; or null. */
  private @Nullable Integer fuller(Name name) {
    boolean single = name.to() - name.from() == 1;
    if (!single) {
      return null;
    }
    String word = tokens.word(name.from());
    boolean head =
        hits.has(name.from(), Category.BODY_HEAD) || hits.has(name.from(), Category.PROGRAMME_HEAD);
    if (head) {
      return byHead.get(word);
    }
    boolean common =
        hits.has(name.from(), Category.COMMON) || hits.has(name.from(), Category.RELEVANCE);
    return common ? null : byFirstWord.get(word);
  }

  private boolean bracketed(Name before, Name name) {
    return before.to() + 1 == name.from()
        && tokens.is(before.to(), '(')
        && tokens.is(name.to(), ')');
  }

  /** Whether the letters of the short name stand in the long one in order, the first as first. */
  private static boolean acronym(Name full, Name shortened) {
    String letters = shortened.text();
    String text = full.text();
    boolean capitals =
        letters.length() > 1
            && letters.length() <= LONGEST_ACRONYM
            && letters.chars().filter(Character::isUpperCase).count() * 2 > letters.length();
    if (!capitals || text.length() <= letters.length() || text.indexOf(' ') < 0) {
      return false;
    }
    int at = 0;
    for (int i = 0; i < text.length() && at < letters.length(); i++) {
      at +=
          Character.toUpperCase(text.charAt(i)) == Character.toUpperCase(letters.charAt(at))
              ? 1
              : 0;
    }
    return at == letters.length();
  }
}
