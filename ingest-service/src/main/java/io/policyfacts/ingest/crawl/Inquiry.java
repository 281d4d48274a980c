package io.policyfacts.ingest.crawl;

import io.policyfacts.contracts.Article;
import io.policyfacts.contracts.CrawlState;
import io.policyfacts.ingest.fetch.AddressGuard;
import io.policyfacts.ingest.fetch.FetchLimits;
import io.policyfacts.ingest.fetch.Fetched;
import io.policyfacts.ingest.fetch.Fetched.Validators;
import io.policyfacts.ingest.polite.Manner;
import io.policyfacts.ingest.polite.PoliteFetcher;
import io.policyfacts.ingest.polite.Politeness;
import io.policyfacts.ingest.polite.Ruling;
import io.policyfacts.ingest.source.Source;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Says, step by step, what a visit to a page would do and why; changes nothing. */
public final class Inquiry {
  private final FetchLimits limits;
  private final Politeness politeness;
  private final Clock clock;
  private final Consumer<String> out;

  /**
   * Gets ready.
   *
   * @param out lines of name and finding
   */
  public Inquiry(FetchLimits limits, Politeness politeness, Clock clock, Consumer<String> out) {
    this.limits = limits;
    this.politeness = politeness;
    this.clock = clock;
    this.out = out;
  }

  /**
   * Explains a visit.
   *
   * @param known what earlier visits wrote, by URL
   * @return whether an article would be published or is known already
   */
  public boolean explain(Source source, Map<String, CrawlState> known) {
    URI url = source.address();
    line("address", url + ", site " + Site.of(url));
    addresses(url);
    state(known.get(url.toString()));
    try (PoliteFetcher fetcher = new PoliteFetcher(limits, politeness, 1, clock)) {
      Ruling ruling = fetcher.ruling(url, source.reach());
      robots(ruling);
      if (ruling.objection() != null) {
        line("so", "nothing is fetched");
        return false;
      }
      CompletableFuture<Fetched> answer = new CompletableFuture<>();
      Manner manner = new Manner(source.reach(), Duration.ZERO);
      fetcher.fetch(url, Validators.NONE, manner, answer::complete);
      Fetched fetched = answer.join();
      fetched(fetched);
      Visitor visitor = new Visitor(new FileReader(limits.bytes()), clock);
      return page(visitor.page(source, url, fetched));
    }
  }

  private void addresses(URI url) {
    try {
      for (InetAddress address : InetAddress.getAllByName(url.getHost())) {
        String use = AddressGuard.reservedFor(address).map(u -> ", reserved: " + u).orElse("");
        line("connects to", address.getHostAddress() + use);
      }
    } catch (UnknownHostException e) {
      line("connects to", "nothing: the host is not known");
    }
  }

  private void state(@Nullable CrawlState state) {
    line(
        "known",
        state == null
            ? "not visited before"
            : state.outcome()
                + " at "
                + state.visitedAt()
                + ", revision "
                + state.revision()
                + ", due again "
                + state.nextVisitAt());
  }

  private void robots(Ruling ruling) {
    Fetched.Failed objection = ruling.objection();
    Duration delay =
        ruling.delay().compareTo(politeness.delay()) > 0 ? ruling.delay() : politeness.delay();
    line(
        "robots.txt",
        objection == null
            ? "allows it; " + delay.toMillis() + " ms between two requests"
            : objection.failure().word() + ": " + objection.detail());
    ruling.sitemaps().forEach(sitemap -> line("sitemap", sitemap));
  }

  private void fetched(Fetched fetched) {
    if (fetched instanceof Fetched.Body body) {
      line("fetched", body.body().length + " bytes, " + body.contentType() + ", " + body.url());
    } else if (fetched instanceof Fetched.Failed failed) {
      line("fetched", "nothing: " + failed.failure().word() + ", " + failed.detail());
    }
  }

  private boolean page(Visit visit) {
    if (visit.result() instanceof Visit.NoArticle none) {
      line("page", "no article: " + none.reason() + ", " + none.detail());
    }
    if (!(visit.result() instanceof Visit.Found found)) {
      return false;
    }
    Article article = found.article();
    line("article", article.id());
    line("url", String.valueOf(article.url()));
    line("title", String.valueOf(article.title()));
    line("published", String.valueOf(article.publishedAt()));
    line("language", String.valueOf(article.language()));
    line("text", article.text().length() + " characters");
    return true;
  }

  private void line(String name, String finding) {
    out.accept(String.format(Locale.ROOT, "%-12s %s", name, finding));
  }
}
