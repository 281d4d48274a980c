package io.policyfacts.extractor;

import io.policyfacts.contracts.Fact;
import io.policyfacts.contracts.Quote;
import io.policyfacts.extractor.Explanation.Explained;
import io.policyfacts.extractor.Explanation.Field;
import io.policyfacts.extractor.Explanation.Other;
import io.policyfacts.extractor.fact.Reason;
import io.policyfacts.extractor.fact.Trace;
import io.policyfacts.extractor.metric.Claim;
import io.policyfacts.extractor.quantity.Amount;
import io.policyfacts.extractor.resolve.Origin;
import io.policyfacts.extractor.resolve.Origins;
import io.policyfacts.extractor.resolve.Resolution;
import io.policyfacts.extractor.resolve.Story;
import io.policyfacts.extractor.text.CodePoints;
import io.policyfacts.extractor.text.Tokens;
import io.policyfacts.extractor.time.TimeSpan;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Collects what became of each number of an article. */
final class Explainer implements Trace {
  private final Analysis analysis;
  private final Tokens tokens;
  private final CodePoints offsets;
  private final Origins origins;
  private final Map<String, List<Field>> fields = new HashMap<>();
  private final NavigableMap<Integer, Other> others = new TreeMap<>();
  private final BitSet told = new BitSet();

  Explainer(Story story) {
    this.analysis = story.analysis();
    this.tokens = analysis.tokens();
    this.offsets = new CodePoints(tokens.text());
    this.origins = new Origins(story);
  }

  @Override
  public void dropped(Amount amount, Reason reason) {
    other(amount.from(), amount.to(), reason);
  }

  @Override
  public void became(Fact fact, Claim claim, Resolution resolved) {
    told.set(claim.amount().from(), claim.amount().to());
    fields.put(fact.id(), origins.of(claim, resolved).stream().map(this::field).toList());
  }

  /**
   * All of it, numbers that nothing was told of included.
   *
   * @param facts what was assembled
   * @param relevant whether the article is about the field
   */
  Explanation explanation(List<Fact> facts, boolean relevant) {
    Reason unsaid = relevant ? Reason.NO_METRIC : Reason.OTHER_ARTICLE;
    for (Amount amount : analysis.amounts()) {
      if (told.nextSetBit(amount.from()) < 0 || told.nextSetBit(amount.from()) >= amount.to()) {
        other(amount.from(), amount.to(), unsaid);
      }
    }
    for (TimeSpan time : analysis.times()) {
      numbers(time.from(), time.to(), Reason.TIME);
    }
    numbers(0, tokens.size(), Reason.NAME);
    List<Explained> explained =
        facts.stream()
            .map(fact -> new Explained(fact, fields.getOrDefault(fact.id(), List.of())))
            .toList();
    return new Explanation(explained, List.copyOf(others.values()));
  }

  private void numbers(int from, int to, Reason reason) {
    for (int token = from; token < to; token++) {
      if (tokens.kind(token) == Tokens.Kind.NUMBER && !told.get(token)) {
        other(token, token + 1, reason);
      }
    }
  }

  private void other(int from, int to, Reason reason) {
    told.set(from, to);
    others.putIfAbsent(from, new Other(quote(from, to), reason));
  }

  private Field field(Origin origin) {
    Quote words = origin.from() < 0 ? null : quote(origin.from(), origin.to());
    return new Field(origin.field(), origin.value(), origin.source(), words);
  }

  private Quote quote(int from, int to) {
    int start = tokens.start(from);
    int end = tokens.end(to - 1);
    return new Quote(
        tokens.text().substring(start, end), offsets.offset(start), offsets.offset(end));
  }
}
