package io.policyfacts.ingest.fetch;

import io.policyfacts.ingest.fetch.Fetched.Body;
import io.policyfacts.ingest.fetch.Fetched.Failed;
import io.policyfacts.ingest.fetch.Fetched.Moved;
import io.policyfacts.ingest.fetch.Fetched.NotModified;
import io.policyfacts.ingest.fetch.Fetched.Validators;
import io.policyfacts.ingest.fetch.GuardedSockets.ReservedAddressException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.Proxy;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.UnknownServiceException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import javax.net.ssl.SSLException;
import okhttp3.Call;
import okhttp3.Dns;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.brotli.BrotliInterceptor;
import okio.Buffer;
import org.jspecify.annotations.Nullable;

/** Makes single requests over HTTP: conditional, guarded, bounded in time and size. */
public final class Fetcher implements AutoCloseable {
  private static final int NOT_MODIFIED = 304;
  private static final int TOO_MANY_REQUESTS = 429;
  private static final int UNAVAILABLE = 503;
  private static final long CHUNK = 8192;

  private final FetchLimits limits;
  private final Clock clock;
  private final OkHttpClient open;
  private final OkHttpClient local;

  /**
   * Gets ready.
   *
   * @param clock against which a {@code Retry-After} date is held
   */
  public Fetcher(FetchLimits limits, Clock clock) {
    this(limits, clock, Dns.SYSTEM);
  }

  Fetcher(FetchLimits limits, Clock clock, Dns names) {
    this.limits = limits;
    this.clock = clock;
    this.open = client(limits, Reach.PUBLIC, names);
    this.local = client(limits, Reach.LOOPBACK, names);
  }

  /** Each has its own connections: none that one may make is used by the other. */
  private static OkHttpClient client(FetchLimits limits, Reach reach, Dns names) {
    return new OkHttpClient.Builder()
        .followRedirects(false)
        .followSslRedirects(false)
        .proxy(Proxy.NO_PROXY)
        .dns(names)
        .socketFactory(new GuardedSockets(reach))
        .addInterceptor(BrotliInterceptor.INSTANCE)
        .connectTimeout(limits.connect())
        .readTimeout(limits.firstByte())
        .callTimeout(limits.whole())
        .build();
  }

  /** Asks for a URL; a redirect is an answer, which the caller may follow. */
  public Fetched fetch(URI url, Validators validators, Reach reach) {
    return fetch(url, validators, reach, this::body);
  }

  /** Asks for a URL and reads no more than so many unpacked bytes of its body. */
  public Fetched beginning(URI url, Reach reach, int bytes) {
    return fetch(url, Validators.NONE, reach, (at, response) -> beginning(at, response, bytes));
  }

  private interface BodyReader {
    Fetched read(HttpUrl url, Response response) throws IOException;
  }

  private Fetched fetch(URI url, Validators validators, Reach reach, BodyReader body) {
    HttpUrl target = HttpUrl.get(url);
    if (target == null) {
      return new Failed(Failure.BAD_ADDRESS, "no http or https URL");
    }
    if (url.toString().length() > limits.urlLength()) {
      return new Failed(Failure.BAD_ADDRESS, "longer than " + limits.urlLength() + " characters");
    }
    if (AddressGuard.misspelt(target.host())) {
      return new Failed(Failure.BLOCKED_ADDRESS, "an address in disguise: " + target.host());
    }
    OkHttpClient client = reach == Reach.LOOPBACK ? local : open;
    Call call = client.newCall(question(target, validators));
    try (Response response = call.execute()) {
      return answer(target, response, body);
    } catch (IOException e) {
      return failed(target, e);
    }
  }

  @Override
  public void close() {
    for (OkHttpClient client : List.of(open, local)) {
      client.dispatcher().executorService().shutdown();
      client.connectionPool().evictAll();
    }
  }

  private Failed failed(HttpUrl target, IOException e) {
    if (cause(e, ReservedAddressException.class) instanceof ReservedAddressException refused) {
      return new Failed(Failure.BLOCKED_ADDRESS, text(refused));
    }
    if (e instanceof InterruptedIOException) {
      return new Failed(Failure.TIME_OUT, "not done within " + limits.whole().toSeconds() + " s");
    }
    if (e instanceof UnknownHostException) {
      return new Failed(Failure.UNREACHABLE, "host " + target.host() + " is not known");
    }
    if (e instanceof SSLException) {
      return new Failed(Failure.BAD_CERTIFICATE, text(e));
    }
    boolean unreachable = e instanceof ConnectException || e instanceof UnknownServiceException;
    return new Failed(unreachable ? Failure.UNREACHABLE : Failure.BROKEN_ANSWER, text(e));
  }

  /** The failure of this kind among a failure, its causes and what was tried besides. */
  private static @Nullable Throwable cause(Throwable e, Class<? extends Throwable> kind) {
    for (Throwable at = e; at != null; at = at.getCause()) {
      if (kind.isInstance(at)) {
        return at;
      }
      for (Throwable beside : at.getSuppressed()) {
        if (kind.isInstance(beside)) {
          return beside;
        }
      }
    }
    return null;
  }

  private Request question(HttpUrl url, Validators validators) {
    Request.Builder request =
        new Request.Builder().url(url).header("User-Agent", limits.userAgent());
    if (validators.etag() != null) {
      request.header("If-None-Match", validators.etag());
    }
    if (validators.lastModified() != null) {
      request.header("If-Modified-Since", validators.lastModified());
    }
    return request.build();
  }

  private Fetched answer(HttpUrl url, Response response, BodyReader body) throws IOException {
    if (response.isRedirect()) {
      String location = response.header("Location");
      HttpUrl to = location == null ? null : url.resolve(location);
      return to == null
          ? new Failed(Failure.BAD_REDIRECT, "to " + location)
          : new Moved(to.newBuilder().fragment(null).build().uri());
    }
    if (response.code() == NOT_MODIFIED) {
      return new NotModified();
    }
    return response.isSuccessful() ? body.read(url, response) : refused(response);
  }

  private Fetched body(HttpUrl url, Response response) throws IOException {
    Buffer unpacked = new Buffer();
    while (unpacked.size() <= limits.bytes()) {
      if (response.body().source().read(unpacked, CHUNK) < 0) {
        return body(url, response, unpacked);
      }
    }
    return new Failed(Failure.TOO_LARGE, "more than " + limits.bytes() + " bytes unpacked");
  }

  private static Fetched beginning(HttpUrl url, Response response, int bytes) throws IOException {
    Buffer unpacked = new Buffer();
    while (unpacked.size() < bytes
        && response.body().source().read(unpacked, bytes - unpacked.size()) >= 0) {}
    return body(url, response, unpacked);
  }

  private static Body body(HttpUrl url, Response response, Buffer unpacked) {
    return new Body(
        url.uri(),
        unpacked.readByteArray(),
        header(response, "Content-Type"),
        new Validators(response.header("ETag"), response.header("Last-Modified")),
        String.join(",", response.headers("X-Robots-Tag")));
  }

  private Failed refused(Response response) {
    int status = response.code();
    Failure failure =
        switch (status) {
          case 404 -> Failure.NOT_FOUND;
          case 410 -> Failure.GONE;
          case 401, 403, 451 -> Failure.REFUSED;
          case TOO_MANY_REQUESTS, UNAVAILABLE -> Failure.RETRY_LATER;
          default -> status >= 500 ? Failure.SERVER_ERROR : Failure.HTTP_STATUS;
        };
    Duration wait =
        failure == Failure.RETRY_LATER
            ? RetryAfter.read(header(response, "Retry-After"), clock.instant())
            : null;
    return new Failed(failure, "status " + status, wait);
  }

  private static String header(Response response, String name) {
    String value = response.header(name);
    return value == null ? "" : value;
  }

  private static String text(IOException e) {
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }
}
