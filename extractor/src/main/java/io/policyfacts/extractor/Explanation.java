package io.policyfacts.extractor;

import io.policyfacts.contracts.Fact;
import io.policyfacts.contracts.Quote;
import io.policyfacts.extractor.fact.Reason;
import io.policyfacts.extractor.resolve.Origin;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of the numbers of an article.
 *
 * @param facts each fact with the words that its fields come from
 * @param others every number that is no fact's evidence, in order, with the reason
 */
public record Explanation(List<Explained> facts, List<Other> others) {
  /**
   * A fact and the words that its fields come from.
   *
   * @param fact the fact, which names its rule
   * @param fields where each field comes from
   */
  public record Explained(Fact fact, List<Field> fields) {}

  /**
   * A field.
   *
   * @param name its name in the contract
   * @param value its value
   * @param source what gave it
   * @param words the words that did, null if no single place did
   */
  public record Field(String name, String value, Origin.Source source, @Nullable Quote words) {}

  /**
   * A number that became no fact.
   *
   * @param words where it stands
   * @param reason why
   */
  public record Other(Quote words, Reason reason) {}
}
