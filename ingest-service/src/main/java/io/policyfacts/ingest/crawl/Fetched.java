package io.policyfacts.ingest.crawl;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/** What a server or a file gave for a URL. */
sealed interface Fetched {
  /**
   * A body.
   *
   * @param url where it came from, after redirects
   * @param body unpacked bytes
   * @param contentType as the server sent it; empty if it sent none
   * @param validators for the next conditional request
   */
  // Arrays are compared by identity: fetched pages are read once, never compared.
  @SuppressWarnings("ArrayRecordComponent")
  record Body(URI url, byte[] body, String contentType, Validators validators) implements Fetched {}

  /**
   * The server's word that it is elsewhere.
   *
   * @param to absolute URL, {@code http} or {@code https}
   */
  record Moved(URI to) implements Fetched {}

  /** The same as at the last visit, by the server's word. */
  record NotModified() implements Fetched {}

  /**
   * Nothing.
   *
   * @param failure its name
   * @param detail one line of facts: status, limit, message
   */
  record Failed(Failure failure, String detail) implements Fetched {}

  /**
   * What a conditional request sends, both as the server sent them.
   *
   * @param etag entity tag
   * @param lastModified time of the last change
   */
  record Validators(@Nullable String etag, @Nullable String lastModified) {
    /** For a first visit. */
    static final Validators NONE = new Validators(null, null);
  }
}
