package io.policyfacts.ingest.fetch;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What a server or a file gave for a URL. */
public sealed interface Fetched {
  /**
   * A body.
   *
   * @param url where it came from, after redirects
   * @param body unpacked bytes
   * @param contentType as the server sent it; empty if it sent none
   * @param validators for the next conditional request
   * @param robotsTag {@code X-Robots-Tag} headers, joined by commas; empty if there is none
   */
  // Arrays are compared by identity: fetched pages are read once, never compared.
  @SuppressWarnings("ArrayRecordComponent")
  record Body(URI url, byte[] body, String contentType, Validators validators, String robotsTag)
      implements Fetched {}

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
   * @param askedWait how long the server asks to be left alone; null if it does not say
   */
  record Failed(Failure failure, String detail, @Nullable Duration askedWait) implements Fetched {
    /** A failure after which nobody asks to wait. */
    public Failed(Failure failure, String detail) {
      this(failure, detail, null);
    }
  }

  /**
   * What a conditional request sends, both as the server sent them.
   *
   * @param etag entity tag
   * @param lastModified time of the last change
   */
  record Validators(@Nullable String etag, @Nullable String lastModified) {
    /** For a first visit. */
    public static final Validators NONE = new Validators(null, null);
  }
}
