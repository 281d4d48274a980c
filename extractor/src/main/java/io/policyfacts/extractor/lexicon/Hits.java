package io.policyfacts.extractor.lexicon;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All phrases found in a text, by the token that they start at. */
public final class Hits {
  private final List<Hit> all = new ArrayList<>();
  private final int[] first;

  Hits(int tokens) {
    first = new int[tokens + 1];
    Arrays.fill(first, -1);
  }

  void add(Hit hit) {
    if (first[hit.from()] < 0) {
      first[hit.from()] = all.size();
    }
    all.add(hit);
  }

  /** The phrases in the order of their first tokens. */
  public List<Hit> all() {
    return all;
  }

  /** The longest phrase of a category that starts at a token, or null. */
  public @Nullable Hit at(int token, Category category) {
    Hit found = null;
    if (token >= 0 && token < first.length && first[token] >= 0) {
      for (int i = first[token]; i < all.size() && all.get(i).from() == token; i++) {
        Hit hit = all.get(i);
        if (hit.sense().category() == category && (found == null || hit.to() > found.to())) {
          found = hit;
        }
      }
    }
    return found;
  }

  /** Whether a phrase of a category starts at a token. */
  public boolean has(int token, Category category) {
    return at(token, category) != null;
  }

  /** The longest phrase of a category that ends before a token, or null. */
  public @Nullable Hit before(int token, Category category) {
    for (int from = Math.max(0, token - 6); from < token; from++) {
      if (first[from] >= 0) {
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

  /** The phrases that start within a range of tokens. */
  public List<Hit> within(int from, int to) {
    int start = -1;
    for (int token = Math.max(0, from); token < Math.min(to, first.length) && start < 0; token++) {
      start = first[token];
    }
    if (start < 0) {
      return List.of();
    }
    int end = start;
    while (end < all.size() && all.get(end).from() < to) {
      end++;
    }
    return all.subList(start, end);
  }

  /** The phrases of a category that start within a range of tokens. */
  public List<Hit> within(int from, int to, Category category) {
    List<Hit> found = new ArrayList<>();
    for (Hit hit : within(from, to)) {
      if (hit.sense().category() == category) {
        found.add(hit);
      }
    }
    return found;
  }
}
