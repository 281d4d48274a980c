package io.policyfacts.sink.postgres;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Where the database is and who connects to it.
 *
 * @param url JDBC URL without user and password
 * @param user role; absent for the driver's default
 * @param password its password; absent if none is needed
 */
public record Database(String url, @Nullable String user, @Nullable String password) {
  private static final String JDBC = "jdbc:postgresql:";
  private static final int CONNECT_SECONDS = 5;

  /** Longer than any statement may take, so that the server's answer comes first. */
  private static final int SOCKET_SECONDS = 30;

  /**
   * Reads {@code jdbc:postgresql://host:port/db} or {@code postgresql://user:pass@host:port/db}.
   *
   * @throws IllegalArgumentException with what it has to look like
   */
  public static Database parse(String text) {
    if (text.startsWith(JDBC)) {
      return new Database(text, null, null);
    }
    if (!text.startsWith("postgresql://") && !text.startsWith("postgres://")) {
      throw malformed();
    }
    try {
      return of(new URI(text));
    } catch (URISyntaxException e) {
      throw malformed();
    }
  }

  private static Database of(URI uri) {
    if (uri.getHost() == null || uri.getPath() == null || uri.getPath().length() < 2) {
      throw malformed();
    }
    String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
    String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
    String url = JDBC + "//" + uri.getHost() + port + uri.getRawPath() + query;
    if (uri.getRawUserInfo() == null) {
      return new Database(url, null, null);
    }
    String[] credentials = uri.getRawUserInfo().split(":", 2);
    return new Database(
        url, decode(credentials[0]), credentials.length > 1 ? decode(credentials[1]) : null);
  }

  private static String decode(String text) {
    return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  private static IllegalArgumentException malformed() {
    return new IllegalArgumentException(
        "jdbc:postgresql://host:port/database or postgresql://user:password@host:port/database");
  }

  /** The same database for another role; an empty text keeps what the URL says. */
  public Database as(String otherUser, String otherPassword) {
    return new Database(
        url,
        otherUser.isEmpty() ? user : otherUser,
        otherPassword.isEmpty() ? password : otherPassword);
  }

  /** Where connections come from; every wait on the network has its limit. */
  PGSimpleDataSource source() {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(url);
    source.setConnectTimeout(CONNECT_SECONDS);
    source.setLoginTimeout(CONNECT_SECONDS);
    source.setSocketTimeout(SOCKET_SECONDS);
    source.setTcpKeepAlive(true);
    source.setApplicationName("policyfacts-sink");
    if (user != null) {
      source.setUser(user);
    }
    if (password != null) {
      source.setPassword(password);
    }
    return source;
  }

  /** Where connections of a reader come from, whose statements may take as long as they need. */
  PGSimpleDataSource readerSource() {
    PGSimpleDataSource source = source();
    source.setSocketTimeout(0);
    source.setApplicationName("policyfacts");
    source.setReadOnly(true);
    return source;
  }

  /** The URL without anything after a question mark: safe for logs. */
  @Override
  public String toString() {
    int query = url.indexOf('?');
    return query < 0 ? url : url.substring(0, query);
  }
}
