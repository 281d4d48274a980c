package io.policyfacts.extractor.lexicon;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All phrases found in a text, by the token that they start at. Two masks a token say which
 * categories start and end there, so that most questions are answered without looking at phrases.
 */
// A category's place in its enum is a bit of a mask that lives no longer than the text.
@SuppressWarnings("EnumOrdinal")
public final class Hits {
  private static final int WORD = 64;
  static final int MASKS = (Category.values().length + WORD - 1) / WORD;

  private final LanguageTraits traits;
  private final List<Hit> all = new ArrayList<>();
  private final int[] first;
  private final long[] starting;
  private final long[] ending;
  private final int[] counts = new int[Category.values().length];
  private int longest = 1;
  private @Nullable Map<Category, List<Hit>> byCategory;

  Hits(int tokens, LanguageTraits traits) {
    this.traits = traits;
    first = new int[tokens + 1];
    Arrays.fill(first, -1);
    starting = new long[(tokens + 1) * MASKS];
    ending = new long[(tokens + 1) * MASKS];
  }

  void add(Hit hit) {
    if (first[hit.from()] < 0) {
      first[hit.from()] = all.size();
    }
    all.add(hit);
    longest = Math.max(longest, hit.to() - hit.from());
    Category category = hit.sense().category();
    counts[category.ordinal()]++;
    starting[slot(hit.from(), category)] |= bit(category);
    ending[slot(hit.to(), category)] |= bit(category);
  }

  private static int slot(int token, Category category) {
    return token * MASKS + word(category);
  }

  static int word(Category category) {
    return category.ordinal() / WORD;
  }

  static long bit(Category category) {
    return 1L << category.ordinal() % WORD;
  }

  /** How the text's language writes numbers, dates and noun phrases. */
  public LanguageTraits traits() {
    return traits;
  }

  /** The phrases in the order of their first tokens. */
  public List<Hit> all() {
    return all;
  }

  /** Whether any phrase starts at a token. */
  public boolean any(int token) {
    return token >= 0 && token < first.length && first[token] >= 0;
  }

  /** Whether a phrase of a category starts at a token. */
  public boolean has(int token, Category category) {
    return token >= 0
        && token < first.length
        && (starting[slot(token, category)] & bit(category)) != 0;
  }

  /** Whether a phrase of some categories starts at a token. */
  public boolean has(int token, Categories categories) {
    return token >= 0 && token < first.length && categories.meets(starting, token * MASKS);
  }

  /** Whether a phrase of a category ends before a token. */
  public boolean endsBefore(int token, Category category) {
    return token >= 0
        && token < first.length
        && (ending[slot(token, category)] & bit(category)) != 0;
  }

  /** The longest phrase of a category that starts at a token, or null. */
  public @Nullable Hit at(int token, Category category) {
    if (!has(token, category)) {
      return null;
    }
    Hit found = null;
    for (int i = first[token]; i < all.size() && all.get(i).from() == token; i++) {
      Hit hit = all.get(i);
      if (hit.sense().category() == category && (found == null || hit.to() > found.to())) {
        found = hit;
      }
    }
    return found;
  }

  /** The longest phrase of a category that ends before a token, or null. */
  public @Nullable Hit before(int token, Category category) {
    if (!endsBefore(token, category)) {
      return null;
    }
    for (int from = Math.max(0, token - longest); from < token; from++) {
      if (has(from, category)) {
        for (int i = first[from]; i < all.size() && all.get(i).from() == from; i++) {
          Hit hit = all.get(i);
          if (hit.to() == token && hit.sense().category() == category) {
            return hit;
          }
        }
      }
    }
    return null;
  }

  /** The phrases of a category in the order of their first tokens. */
  public List<Hit> of(Category category) {
    Map<Category, List<Hit>> lists = byCategory;
    if (lists == null) {
      lists = sorted();
      byCategory = lists;
    }
    return lists.getOrDefault(category, List.of());
  }

  /** The phrases of some categories in the order of their first tokens. */
  public List<Hit> of(Categories categories) {
    List<Hit> found = new ArrayList<>();
    for (int token = 0; token < first.length; token++) {
      if (has(token, categories)) {
        for (int i = first[token]; i < all.size() && all.get(i).from() == token; i++) {
          if (categories.contains(all.get(i).sense().category())) {
            found.add(all.get(i));
          }
        }
      }
    }
    return found;
  }

  private Map<Category, List<Hit>> sorted() {
    Map<Category, List<Hit>> lists = new EnumMap<>(Category.class);
    for (Hit hit : all) {
      Category category = hit.sense().category();
      lists.computeIfAbsent(category, c -> new ArrayList<>(counts[c.ordinal()])).add(hit);
    }
    return lists;
  }

  /** The phrases that start within a range of tokens. */
  public List<Hit> within(int from, int to) {
    return within(all, from, to);
  }

  /** The phrases of a category that start within a range of tokens. */
  public List<Hit> within(int from, int to, Category category) {
    return within(of(category), from, to);
  }

  private static List<Hit> within(List<Hit> hits, int from, int to) {
    int start = firstAt(hits, from);
    int end = start;
    while (end < hits.size() && hits.get(end).from() < to) {
      end++;
    }
    return start == end ? List.of() : hits.subList(start, end);
  }

  private static int firstAt(List<Hit> hits, int token) {
    int low = 0;
    int high = hits.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (hits.get(middle).from() < token) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
