package io.policyfacts.cli;

import io.policyfacts.contracts.Article;
import io.policyfacts.contracts.Evidence;
import io.policyfacts.contracts.Fact;
import io.policyfacts.contracts.Hashes;
import io.policyfacts.contracts.Period;
import io.policyfacts.contracts.Quantity;
import io.policyfacts.contracts.Status;
import java.math.BigDecimal;
import java.util.List;

/** Facts for tests. */
public final class Facts {
  /** An article whose one sentence says that 10,000 GPUs are planned. */
  public static final Article ARTICLE =
      Article.builder("seoul", "😀 Seoul plans to buy 10,000 GPUs in 2025.").title("Seoul").build();

  private Facts() {}

  /** The fact in {@link #ARTICLE}. */
  public static Fact gpus() {
    String text = ARTICLE.text();
    int length = text.codePointCount(0, text.length());
    Quantity quantity = Quantity.of(new BigDecimal("10000"), "GPU");
    return Fact.builder(
            Hashes.factId("seoul", "gpu_count", quantity, null, null, 0),
            ARTICLE.ref(),
            "gpu_count")
        .quantity(quantity)
        .country("KR")
        .status(Status.PLANNED)
        .period(new Period("2025", "2025"))
        .subject("GPUs")
        .evidence(new Evidence("10,000 GPUs", 21, 32, new Evidence.Sentence(text, 0, length)))
        .checks(List.of("PLAN_PREDATES_PUBLICATION"))
        .rule("count/item")
        .extractorVersion("test")
        .build();
  }
}
