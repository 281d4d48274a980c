package io.policyfacts.cli.score;

import io.policyfacts.cli.local.CommandException;
import io.policyfacts.contracts.Article;
import io.policyfacts.contracts.Fact;
import io.policyfacts.extractor.Extractor;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Holds what an extractor finds in articles against their gold. */
public final class Scorer {
  private final Extractor extractor;
  private final Map<String, List<GoldFact>> gold;
  private final Map<String, List<Fact>> found = new HashMap<>();

  /**
   * Scores against a folder of gold.
   *
   * @param only ids of the articles that count; empty for all
   * @throws CommandException if there is no such gold
   */
  public Scorer(Extractor extractor, Path gold, Set<String> only) {
    this.extractor = extractor;
    this.gold = Gold.of(gold);
    for (String id : only) {
      if (!this.gold.containsKey(id)) {
        throw new CommandException("no gold for " + id + " in " + gold + ": check --only");
      }
    }
    if (!only.isEmpty()) {
      this.gold.keySet().retainAll(only);
    }
  }

  /** Reads an article; one without gold is passed over. */
  public void add(Article article) {
    if (gold.containsKey(article.id())) {
      found.put(article.id(), extractor.extract(article));
    }
  }

  /** Ids in the gold whose article was not read: their facts count as missed. */
  public List<String> unread() {
    return gold.keySet().stream().filter(id -> !found.containsKey(id)).toList();
  }

  /** The figures over all gold. */
  public ScoreReport report() {
    Score score = new Score();
    gold.forEach((id, facts) -> score.add(id, facts, found.getOrDefault(id, List.of())));
    return new ScoreReport(score);
  }
}
