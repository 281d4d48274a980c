package io.policyfacts.ingest.fetch;

import java.util.Locale;

/** Why a visit gave nothing, by the names that metrics, log lines and crawl state carry. */
public enum Failure {
  /** The server knows no such page (404). */
  NOT_FOUND,
  /** The page was removed for good (410). */
  GONE,
  /** The server refuses the crawler (401, 403, 451). */
  REFUSED,
  /** The server asks to come back later (429, 503). */
  RETRY_LATER,
  /** The server is at fault (any other 5xx). */
  SERVER_ERROR,
  /** Any other status than success. */
  HTTP_STATUS,
  /** No answer, or not all of it, within the time limit. */
  TIME_OUT,
  /** The host has no address, or nothing listens there. */
  UNREACHABLE,
  /** The server's certificate is not valid for it. */
  BAD_CERTIFICATE,
  /** More bytes than the limit, after unpacking. */
  TOO_LARGE,
  /** More redirects than the limit. */
  TOO_MANY_REDIRECTS,
  /** A redirect to nowhere, or to an address that is not {@code http} or {@code https}. */
  BAD_REDIRECT,
  /** No {@code http} or {@code https} URL, or one that is too long. */
  BAD_ADDRESS,
  /** The address is one of this machine, its network or its cloud. */
  BLOCKED_ADDRESS,
  /** The site's robots.txt forbids it. */
  ROBOTS_DISALLOW,
  /** The site's robots.txt cannot be had, so everything is forbidden for now. */
  ROBOTS_UNREACHABLE,
  /** The page or its headers ask crawlers not to keep it. */
  NO_INDEX,
  /** The host is left alone for longer than a round waits; the URL stays due. */
  POSTPONED,
  /** The connection broke, or the answer breaks the protocol. */
  BROKEN_ANSWER,
  /** What should be a page has the content type of something else. */
  NOT_HTML,
  /** What should be a feed, sitemap or section is none. */
  NOT_A_LISTING,
  /** A file that cannot be read, or does not have the form of its kind. */
  BAD_FILE,
  /** Reading the page failed in a way that nobody foresaw. */
  UNEXPECTED;

  /** Whether it speaks against the whole host rather than the one URL. */
  public boolean isHosts() {
    return switch (this) {
      case TIME_OUT, UNREACHABLE, BAD_CERTIFICATE, SERVER_ERROR, BROKEN_ANSWER -> true;
      default -> false;
    };
  }

  /** The name in lower case with dashes, for example {@code too-large}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
