package io.policyfacts.extractor;

import io.policyfacts.contracts.Article;
import io.policyfacts.contracts.Fact;
import io.policyfacts.contracts.PublicationDate;
import io.policyfacts.extractor.check.Checks;
import io.policyfacts.extractor.check.ExchangeRates;
import io.policyfacts.extractor.fact.ClaimFinder;
import io.policyfacts.extractor.fact.FactAssembler;
import io.policyfacts.extractor.fact.Trace;
import io.policyfacts.extractor.metric.Claim;
import io.policyfacts.extractor.metric.MetricTable;
import io.policyfacts.extractor.metric.Relevance;
import io.policyfacts.extractor.resolve.BearerTable;
import io.policyfacts.extractor.resolve.Resolver;
import io.policyfacts.extractor.resolve.Story;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The product's extractor: tries over lexicon files, a grammar of amounts, cues, resolvers. */
public final class FactExtractor implements Extractor {
  /** Version of rules and lexicons together; it changes whenever facts can change. */
  static final String VERSION = "1.0.0";

  private final Languages languages;
  private final MetricTable metrics = MetricTable.load();
  private final Map<String, BearerTable> bearers = new ConcurrentHashMap<>();
  private final ExchangeRates rates;
  private final Checks checks;

  private FactExtractor(Languages languages, ExchangeRates rates) {
    this.languages = languages;
    this.rates = rates;
    this.checks = new Checks(rates);
  }

  /** The extractor with the languages and tables that the product ships. */
  public static FactExtractor standard() {
    return withRates(List.of());
  }

  /**
   * The same with newer exchange rates over the shipped ones.
   *
   * @param lines {@code month,currency,units_per_usd}
   * @throws IllegalArgumentException naming the first line that is not of this form
   */
  public static FactExtractor withRates(List<String> lines) {
    return new FactExtractor(Languages.shipped(), ExchangeRates.updated(lines));
  }

  @Override
  public String version() {
    return VERSION;
  }

  @Override
  public List<Fact> extract(Article article) {
    return read(article)
        .map(story -> facts(story, new Relevance(story.analysis()), Trace.NONE))
        .orElse(List.of());
  }

  /** What became of the numbers of an article: the facts that {@link #extract} gives, and why. */
  public Explanation explain(Article article) {
    return read(article).map(this::explain).orElse(new Explanation(List.of(), List.of()));
  }

  private Explanation explain(Story story) {
    Explainer explainer = new Explainer(story);
    Relevance relevance = new Relevance(story.analysis());
    return explainer.explanation(facts(story, relevance, explainer), relevance.relevant());
  }

  private List<Fact> facts(Story story, Relevance relevance, Trace trace) {
    if (!relevance.relevant()) {
      return List.of();
    }
    String table = story.analysis().hits().traits().bearers();
    Resolver resolver = new Resolver(story, bearers.computeIfAbsent(table, BearerTable::load));
    List<Claim> claims =
        new ClaimFinder(story, relevance, metrics, resolver.payers(), trace).find();
    return new FactAssembler(story, resolver, rates, checks, VERSION).assemble(claims, trace);
  }

  /** The article as its claims are read in; none if it has no words. */
  private Optional<Story> read(Article article) {
    LanguagePack pack = languages.of(article.language(), article.text());
    Analysis analysis = Analysis.of(article.text(), article.publishedAt(), pack);
    if (analysis.sentences().isEmpty()) {
      return Optional.empty();
    }
    PublicationDate line = article.publishedAt() == null ? Dateline.of(analysis) : null;
    return Optional.of(
        line == null
            ? new Story(article, analysis)
            : new Story(article.withPublishedAt(line), analysis.publishedAt(line, pack)));
  }
}
