package io.policyfacts.runtime;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * Work on one article: a span where traces are on, and the article's id with the trace's on each
 * line that is logged meanwhile.
 */
public final class ArticleWork {
  /** Header, and key, of a trace's W3C form. */
  public static final String TRACEPARENT = "traceparent";

  private static final String ARTICLE = "article";
  private static final String TRACE = "trace";
  private static final TextMapGetter<String> GETTER = new Parent();

  private final Span span;

  private ArticleWork(Span span) {
    this.span = span;
  }

  /**
   * Does work that another has caused.
   *
   * @param name what is done
   * @param articleId the article; null if it is not known
   * @param traceparent of what caused it; null begins a trace
   */
  public static void run(
      String name, @Nullable String articleId, @Nullable String traceparent, Runnable work) {
    ArticleWork done = new ArticleWork(builder(name, articleId, traceparent).startSpan());
    try {
      MDC.put(ARTICLE, articleId);
      if (done.span.getSpanContext().isValid()) {
        MDC.put(TRACE, done.span.getSpanContext().getTraceId());
      }
      work.run();
    } catch (RuntimeException | Error e) {
      // the message may quote the article
      done.span.setStatus(StatusCode.ERROR, e.getClass().getSimpleName());
      throw e;
    } finally {
      MDC.remove(ARTICLE);
      MDC.remove(TRACE);
      done.end();
    }
  }

  /**
   * Begins work that had started by itself, or by what has caused it, at a moment.
   *
   * @param traceparent of what caused it; null begins a trace
   */
  public static ArticleWork since(
      Instant start, String name, String articleId, @Nullable String traceparent) {
    return new ArticleWork(
        builder(name, articleId, traceparent).setStartTimestamp(start).startSpan());
  }

  /** The trace for what this causes; null if nothing is traced. */
  public @Nullable String traceparent() {
    if (!span.getSpanContext().isValid()) {
      return null;
    }
    Map<String, String> carrier = new HashMap<>();
    W3CTraceContextPropagator.getInstance()
        .inject(Context.root().with(span), carrier, (to, key, value) -> put(to, key, value));
    return carrier.get(TRACEPARENT);
  }

  /** It is done. */
  public void end() {
    span.end();
  }

  private static void put(@Nullable Map<String, String> to, String key, String value) {
    Objects.requireNonNull(to, "carrier").put(key, value);
  }

  private static SpanBuilder builder(
      String name, @Nullable String articleId, @Nullable String traceparent) {
    SpanBuilder builder =
        Traces.tracer()
            .spanBuilder(name)
            .setSpanKind(traceparent == null ? SpanKind.PRODUCER : SpanKind.CONSUMER)
            .setParent(
                W3CTraceContextPropagator.getInstance()
                    .extract(Context.root(), traceparent, GETTER));
    return articleId == null ? builder : builder.setAttribute("article.id", articleId);
  }

  /** A carrier that is the header itself. */
  private static final class Parent implements TextMapGetter<String> {
    @Override
    public @Nullable String get(@Nullable String carrier, String key) {
      return key.equals(TRACEPARENT) ? carrier : null;
    }
  }
}
