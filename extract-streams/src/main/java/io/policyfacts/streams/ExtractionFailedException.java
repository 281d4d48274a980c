package io.policyfacts.streams;

/** The extractor could not read an article: the article's own fault, never an outage. */
final class ExtractionFailedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ExtractionFailedException(String articleId, Throwable cause) {
    super("article " + articleId + ": " + cause, cause);
  }
}
