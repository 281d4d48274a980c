package io.policyfacts.extractor.fact;

/** Why a number of a text became no fact. */
public enum Reason {
  /** The article is not about AI, computing, chips or digital policy. */
  OTHER_ARTICLE("the article is not about the field"),
  /** Its paragraph belongs to the page, or is not about the field. */
  OTHER_PARAGRAPH("its paragraph belongs to the page or is about something else"),
  /** A share or count with nothing of the field around it. */
  OFF_TOPIC("a share, growth or count in a paragraph that is not about the field"),
  /** {@code not 40%}. */
  DENIED("it is denied"),
  /** Prices, distances, ages and the like, by the words beside it. */
  NO_FACT("the words beside it say that it is a price, a size or another number without a claim"),
  /** The word for one. */
  ONE("the word for one counts nothing"),
  /** No metric fits its unit and surroundings. */
  NO_METRIC("no metric fits its unit and the words around it"),
  /** Money below what policy is about. */
  TOO_SMALL("too little money for a claim of policy"),
  /** A few of those that the text is told about. */
  BYSTANDERS("a few of those whom the text tells about"),
  /** The amount before in another unit. */
  RESTATES("it restates the amount before it"),
  /** A mention of a fact said elsewhere. */
  REPEATS("it repeats a fact"),
  /** More digits than a fact can have. */
  ABSURD("no fact has so many digits"),
  /** Part of a date or period. */
  TIME("part of a date or period"),
  /** Part of a name, a version, a clock time, a score. */
  NAME("part of a name, a version, a clock time, a score or a list number");

  private final String text;

  Reason(String text) {
    this.text = text;
  }

  /** For a person. */
  public String text() {
    return text;
  }
}
