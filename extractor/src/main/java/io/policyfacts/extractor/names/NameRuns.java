package io.policyfacts.extractor.names;

import io.policyfacts.extractor.lexicon.Category;
import io.policyfacts.extractor.lexicon.Hit;
import io.policyfacts.extractor.lexicon.Hits;
import io.policyfacts.extractor.text.Sentence;
import io.policyfacts.extractor.text.Tokens;
import io.policyfacts.extractor.text.Tokens.Kind;

/** Where a run of words that make one name starts and ends. */
final class NameRuns {
  private static final int LONGEST = 12;
  private static final int LONGEST_CODE = 4;

  private final Tokens tokens;
  private final Hits hits;
  private final Capitals capitals;
  private final Nouns nouns;

  NameRuns(Tokens tokens, Hits hits, Capitals capitals, Nouns nouns) {
    this.nouns = nouns;
    this.tokens = tokens;
    this.hits = hits;
    this.capitals = capitals;
  }

  /** The token after the name that starts at a token, or the token itself if none does. */
  int end(int token, Sentence sentence) {
    return starts(token, sentence) ? runEnd(token, sentence) : token;
  }

  /** {@code humain-m3}: a model's name in small letters. */
  private boolean codeName(int token) {
    int part = token + 2;
    boolean joined =
        part < tokens.size()
            && tokens.is(token + 1, '-')
            && tokens.glued(token + 1)
            && tokens.glued(part);
    return joined
        && tokens.kind(token) == Kind.WORD
        && tokens.kind(part) == Kind.WORD
        && tokens.word(part).chars().anyMatch(Character::isDigit)
        && !hits.has(token, Category.NUMBER);
  }

  private boolean starts(int token, Sentence sentence) {
    if (codeName(token)) {
      return true;
    }
    boolean unit = tokens.glued(token) && tokens.kind(token - 1) == Kind.NUMBER;
    if (!tokens.capitalised(token) || dateWord(token) || unit || generic(token)) {
      return false;
    }
    if (hits.has(token, Category.COMMON) || nouns.common(token) && !heads(token)) {
      return false;
    }
    return !opens(token, sentence) || firstWordIsName(token, sentence);
  }

  /** {@code Bundesministerium}: a body's head is a name where a country's body is meant. */
  private boolean heads(int token) {
    return hits.has(token, Category.BODY_HEAD) && !hits.has(token, Category.FACILITY);
  }

  /** Whether a token has its capital from its place: at the start, after a dash or colon. */
  private boolean opens(int token, Sentence sentence) {
    if (token == sentence.from()) {
      return true;
    }
    boolean apart = !tokens.glued(token);
    char before = tokens.first(token - 1);
    boolean sign = tokens.kind(token - 1) == Kind.SIGN;
    return sign && (apart && "–—-:*•|".indexOf(before) >= 0 || "*\"“".indexOf(before) >= 0);
  }

  /** A capitalised word of the field that names nothing by itself: {@code AI}, {@code GPUs}. */
  private boolean generic(int token) {
    boolean word =
        hits.has(token, Category.RELEVANCE)
            || hits.has(token, Category.ACCELERATOR)
            || hits.has(token, Category.COMPUTE_SPEED)
            || hits.has(token, Category.OPERATIONS);
    boolean goesOn = token + 1 < tokens.size() && tokens.capitalised(token + 1);
    boolean code =
        tokens.end(token) - tokens.start(token) <= 4
            && Character.isDigit(tokens.text().charAt(tokens.end(token) - 1));
    return (word || code) && !goesOn && !hits.has(token, Category.COMPANY);
  }

  private boolean dateWord(int token) {
    return hits.has(token, Category.MONTH) || hits.has(token, Category.WEEKDAY);
  }

  private boolean firstWordIsName(int token, Sentence sentence) {
    boolean next = token + 1 < sentence.to() && tokens.capitalised(token + 1);
    boolean body = hits.has(token, Category.BODY_HEAD) && hits.has(token + 1, Category.VERB);
    return capitals.names(token) || next || body;
  }

  private int runEnd(int from, Sentence sentence) {
    int to = from + 1;
    while (to < Math.min(sentence.to(), from + LONGEST)) {
      int next = extension(from, to, sentence.to());
      if (next == to) {
        break;
      }
      to = next;
    }
    return to;
  }

  /** The token after one more piece of the name, or the same token if it ends here. */
  private int extension(int from, int to, int end) {
    if (tokens.capitalised(to) && !dateWord(to) && !gap(to) && !nouns.common(to)) {
      return to + 1;
    }
    boolean dash = tokens.is(to, '-') && tokens.glued(to) && to + 1 < end && tokens.glued(to + 1);
    boolean amp = tokens.is(to, '&') && to + 1 < end && tokens.capitalised(to + 1);
    if (dash || amp) {
      boolean name = tokens.kind(to + 1) != Kind.SIGN;
      return name ? to + 2 : to;
    }
    boolean number =
        tokens.kind(to) == Kind.NUMBER && tokens.end(to) - tokens.start(to) <= digits(to);
    if (number && !tokens.glued(to) && !hits.has(to + 1, Category.PERCENT) && closes(to + 1, end)) {
      return to + 1;
    }
    boolean version =
        number
            && to + 1 < end
            && tokens.capitalised(to + 1)
            && !tokens.glued(to + 1)
            && !gap(to + 1);
    if (version && !hits.has(to + 1, Category.SCALE) && !dateWord(to + 1)) {
      return to + 2;
    }
    if (linked(from, to, end)) {
      return to + 2;
    }
    return listed(from, to, end) ? to + 2 : afterLink(from, to, end);
  }

  /** {@code Ministerio para la Transformación Digital}: the token after a link of several words. */
  private int afterLink(int from, int to, int end) {
    if (!head(from)) {
      return to;
    }
    Hit link = hits.at(to, Category.LINK);
    int at = link == null ? to : link.to();
    if (link != null && link.to() - link.from() == 1) {
      Hit more = hits.at(at, Category.LINK);
      at = more == null ? at : more.to();
    }
    boolean name = at - to > 1 && at < end && tokens.capitalised(at) && !dateWord(at);
    return name ? at + 1 : to;
  }

  /** {@code Ministério da Ciência, Tecnologia e Inovação}: a list of what a body is for. */
  private boolean listed(int from, int to, int end) {
    return hits.traits().nounFirst()
        && hits.has(from, Category.BODY_HEAD)
        && tokens.is(to, ',')
        && to - from > 2
        && to + 3 < end
        && tokens.capitalised(to + 1)
        && hits.has(to + 2, Category.UNION)
        && tokens.capitalised(to + 3);
  }

  /** {@code PL 2338}: a bill's letters take a longer number than a name does. */
  private int digits(int token) {
    boolean letters = tokens.word(token - 1).chars().allMatch(Character::isUpperCase);
    boolean year = tokens.word(token).startsWith("19") || tokens.word(token).startsWith("20");
    return letters && !year ? LONGEST_CODE : 2;
  }

  private boolean closes(int token, int end) {
    return token >= end || tokens.kind(token) == Kind.SIGN || hits.has(token, Category.PHRASE_END);
  }

  private boolean gap(int token) {
    String between = tokens.text().substring(tokens.end(token - 1), tokens.start(token));
    return between.indexOf('\n') >= 0 || between.indexOf('\t') >= 0;
  }

  /** {@code Ministry of Science and ICT}: a lower-case link within the name of a body. */
  private boolean linked(int from, int to, int end) {
    if (to + 1 >= end || !tokens.capitalised(to + 1) || dateWord(to + 1)) {
      return false;
    }
    if (hits.has(to, Category.NAME_PARTICLE)) {
      return true;
    }
    if (hits.has(to, Category.PARTITIVE)
        && (hits.has(from, Category.COMPANY_HEAD) || hits.has(to - 1, Category.COMPANY_HEAD))) {
      return true;
    }
    if (hits.has(to, Category.PARTITIVE) || hits.has(to, Category.LINK)) {
      return head(from) || head(to - 1);
    }
    return hits.has(to, Category.UNION) && joinsHead(from, to, end);
  }

  private boolean head(int token) {
    return hits.has(token, Category.BODY_HEAD) || hits.has(token, Category.PROGRAMME_HEAD);
  }

  private boolean joinsHead(int from, int to, int end) {
    boolean opened = hits.has(from, Category.BODY_HEAD) && to - from > 2;
    boolean closed =
        to + 2 < end && hits.has(to + 2, Category.PROGRAMME_HEAD) && tokens.capitalised(to + 2);
    return opened || closed;
  }
}
