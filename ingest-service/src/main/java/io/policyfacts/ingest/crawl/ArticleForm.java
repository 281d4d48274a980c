package io.policyfacts.ingest.crawl;

import io.policyfacts.contracts.Article;
import io.policyfacts.contracts.Hashes;
import io.policyfacts.ingest.article.ReadPage;
import io.policyfacts.ingest.article.ReadPage.ArticlePage;
import io.policyfacts.ingest.article.ReadPage.NotAnArticle;
import io.policyfacts.ingest.fetch.Fetched.Validators;
import io.policyfacts.ingest.source.Source;
import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Makes articles of what the page reader found. */
final class ArticleForm {
  private ArticleForm() {}

  /** What a page gave; language and publisher come from the source where the page names none. */
  static Visit.Result result(
      Source source, URI fetchedFrom, ReadPage page, Validators validators, Instant at) {
    if (page instanceof NotAnArticle none) {
      return new Visit.NoArticle(none.reason().word(), none.detail(), validators);
    }
    ArticlePage parts = (ArticlePage) page;
    String url = CanonicalUrl.of(fetchedFrom, parts.canonicalUrl());
    Article article =
        Article.builder(Hashes.articleId(url), parts.text())
            .url(url)
            .title(parts.title())
            .authors(parts.authors())
            .publisher(or(parts.publisher(), source.publisher()))
            .publishedAt(parts.publishedAt())
            .modifiedAt(parts.modifiedAt())
            .language(or(parts.language(), source.language()))
            .fetchedAt(at)
            .source(source.name())
            .build();
    return new Visit.Found(article, validators);
  }

  private static @Nullable String or(@Nullable String first, @Nullable String second) {
    return first == null ? second : first;
  }
}
