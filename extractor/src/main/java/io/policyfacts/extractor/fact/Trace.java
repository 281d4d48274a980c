package io.policyfacts.extractor.fact;

import io.policyfacts.contracts.Fact;
import io.policyfacts.extractor.metric.Claim;
import io.policyfacts.extractor.quantity.Amount;
import io.policyfacts.extractor.resolve.Resolution;

/** Is told what becomes of each amount while facts are assembled. */
public interface Trace {
  /** Listens to nothing: what extraction without explaining uses. */
  Trace NONE =
      new Trace() {
        @Override
        public void dropped(Amount amount, Reason reason) {}

        @Override
        public void became(Fact fact, Claim claim, Resolution fields) {}
      };

  /** An amount became no fact of its own. */
  void dropped(Amount amount, Reason reason);

  /** A claim became a fact. */
  void became(Fact fact, Claim claim, Resolution fields);
}
