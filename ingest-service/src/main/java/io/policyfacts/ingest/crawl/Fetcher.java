package io.policyfacts.ingest.crawl;

import io.policyfacts.ingest.crawl.Fetched.Body;
import io.policyfacts.ingest.crawl.Fetched.Failed;
import io.policyfacts.ingest.crawl.Fetched.Moved;
import io.policyfacts.ingest.crawl.Fetched.NotModified;
import io.policyfacts.ingest.crawl.Fetched.Validators;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.UnknownServiceException;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import okhttp3.Call;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okio.Buffer;

/** Fetches URLs over HTTP: conditional, bounded in time, size and redirects. */
final class Fetcher implements AutoCloseable {
  private static final int NOT_MODIFIED = 304;
  private static final long CHUNK = 8192;

  private final FetchLimits limits;
  private final OkHttpClient client;

  Fetcher(FetchLimits limits) {
    this.limits = limits;
    this.client =
        new OkHttpClient.Builder()
            .followRedirects(false)
            .followSslRedirects(false)
            .connectTimeout(limits.connect())
            .readTimeout(limits.whole())
            .build();
  }

  /** Fetches a URL; redirects are followed within the same time limit. */
  Fetched fetch(URI url, Validators validators) {
    long deadline = System.nanoTime() + limits.whole().toNanos();
    URI target = url;
    for (int redirects = 0; redirects <= limits.redirects(); redirects++) {
      Fetched answer = request(target, validators, deadline);
      if (!(answer instanceof Moved moved)) {
        return answer;
      }
      target = moved.to();
    }
    return new Failed(Failure.TOO_MANY_REDIRECTS, "more than " + limits.redirects());
  }

  @Override
  public void close() {
    client.dispatcher().executorService().shutdown();
    client.connectionPool().evictAll();
  }

  private Fetched request(URI url, Validators validators, long deadline) {
    HttpUrl target = HttpUrl.get(url);
    if (target == null) {
      return new Failed(Failure.BAD_REDIRECT, "no http or https URL: " + url);
    }
    Call call = client.newCall(question(target, validators));
    call.timeout().timeout(Math.max(1, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
    try (Response response = call.execute()) {
      return answer(target, response);
    } catch (InterruptedIOException e) {
      return new Failed(Failure.TIME_OUT, "not done within " + limits.whole().toSeconds() + " s");
    } catch (UnknownHostException e) {
      return new Failed(Failure.UNREACHABLE, "host " + target.host() + " is not known");
    } catch (SSLException e) {
      return new Failed(Failure.BAD_CERTIFICATE, text(e));
    } catch (ConnectException | UnknownServiceException e) {
      return new Failed(Failure.UNREACHABLE, text(e));
    } catch (IOException e) {
      return new Failed(Failure.BROKEN_ANSWER, text(e));
    }
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

  private Fetched answer(HttpUrl url, Response response) throws IOException {
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
    return response.isSuccessful() ? body(url, response) : failed(response.code());
  }

  private Fetched body(HttpUrl url, Response response) throws IOException {
    Buffer unpacked = new Buffer();
    while (unpacked.size() <= limits.bytes()) {
      if (response.body().source().read(unpacked, CHUNK) < 0) {
        Validators validators =
            new Validators(response.header("ETag"), response.header("Last-Modified"));
        String type = response.header("Content-Type", "");
        return new Body(url.uri(), unpacked.readByteArray(), type == null ? "" : type, validators);
      }
    }
    return new Failed(Failure.TOO_LARGE, "more than " + limits.bytes() + " bytes unpacked");
  }

  private static Failed failed(int status) {
    Failure failure =
        switch (status) {
          case 404 -> Failure.NOT_FOUND;
          case 410 -> Failure.GONE;
          case 401, 403, 451 -> Failure.REFUSED;
          case 429, 503 -> Failure.RETRY_LATER;
          default -> Failure.HTTP_STATUS;
        };
    return new Failed(failure, "status " + status);
  }

  private static String text(IOException e) {
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }
}
