package io.policyfacts.contracts;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All facts of one article revision by one extractor version: what the ledger compares with what is
 * public.
 *
 * @param article the article and revision that was read
 * @param extractorVersion version of the extractor that read it
 * @param run name of the replay that caused it; absent on the live path
 * @param facts in the order of their evidence, not yet entered in the ledger ({@code seq} 0)
 */
public record Extraction(
    ArticleRef article, String extractorVersion, @Nullable String run, List<Fact> facts) {

  /** Checks that every fact is of this article, and none is there twice. */
  public Extraction {
    Checked.present(article, "article");
    Checked.notBlank(extractorVersion, "extractorVersion");
    facts = Checked.copy(facts);
    Set<String> ids = new HashSet<>();
    for (Fact fact : facts) {
      if (!ids.add(fact.id())) {
        throw new IllegalArgumentException("fact " + fact.id() + " is there twice");
      }
      if (!fact.article().id().equals(article.id())) {
        throw new IllegalArgumentException(
            "fact " + fact.id() + " is of another article than " + article.id());
      }
    }
  }
}
