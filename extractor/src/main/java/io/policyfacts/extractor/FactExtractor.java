package io.policyfacts.extractor;

import io.policyfacts.contracts.Article;
import io.policyfacts.contracts.Fact;
import io.policyfacts.contracts.PublicationDate;
import io.policyfacts.extractor.check.Checks;
import io.policyfacts.extractor.check.ExchangeRates;
import io.policyfacts.extractor.fact.FactAssembler;
import io.policyfacts.extractor.metric.MetricTable;
import io.policyfacts.extractor.resolve.BearerTable;
import io.policyfacts.extractor.resolve.Resolver;
import io.policyfacts.extractor.resolve.Story;
import java.util.List;

/** The product's extractor: tries over lexicon files, a grammar of amounts, cues, resolvers. */
public final class FactExtractor implements Extractor {
  /** Version of rules and lexicons together; it changes whenever facts can change. */
  static final String VERSION = "1.0.0";

  private final Languages languages;
  private final MetricTable metrics = MetricTable.load();
  private final BearerTable bearers = BearerTable.load();
  private final ExchangeRates rates = ExchangeRates.shipped();
  private final Checks checks = new Checks(rates);

  private FactExtractor(Languages languages) {
    this.languages = languages;
  }

  /** The extractor with the languages and tables that the product ships. */
  public static FactExtractor standard() {
    return new FactExtractor(Languages.shipped());
  }

  @Override
  public String version() {
    return VERSION;
  }

  @Override
  public List<Fact> extract(Article article) {
    LanguagePack pack = languages.of(article.language());
    Analysis analysis = Analysis.of(article.text(), article.publishedAt(), pack);
    if (analysis.sentences().isEmpty()) {
      return List.of();
    }
    Article dated = article;
    PublicationDate line = article.publishedAt() == null ? Dateline.of(analysis) : null;
    if (line != null) {
      dated = article.withPublishedAt(line);
      analysis = Analysis.of(article.text(), line, pack);
    }
    Story story = Story.of(dated, analysis);
    return new FactAssembler(story, new Resolver(story, bearers), rates, checks, VERSION)
        .assemble(metrics);
  }
}
