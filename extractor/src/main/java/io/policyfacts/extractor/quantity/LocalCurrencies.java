package io.policyfacts.extractor.quantity;

import io.policyfacts.extractor.lexicon.Category;
import io.policyfacts.extractor.lexicon.Hit;
import io.policyfacts.extractor.lexicon.Hits;
import io.policyfacts.extractor.quantity.CurrencyFamilies.Family;
import io.policyfacts.extractor.text.Tokens;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Says whose pesos, kroner or cents are meant: those of the country named nearest, else of the one
 * that the text names first. Where nothing says it, the name stays as a counted noun.
 */
public final class LocalCurrencies {
  private static final int REACH = 40;
  private static final int CUE_REACH = 4;

  /** A country behind the amount must be nearer by this than one before it. */
  private static final int BEHIND = 2;

  private static final BigDecimal HEAVIEST = BigDecimal.valueOf(100_000);
  private static final String POUND = "pound";
  private static final String DOLLAR = "USD";

  private final Tokens tokens;
  private final Hits hits;
  private final Map<Family, String> usual = new HashMap<>();
  private @Nullable List<Mention> mentions;

  /** A country's name, adjective or place at a token; or a code of money said in full. */
  private record Mention(int token, String country, @Nullable String code, boolean company) {}

  /** Reads the countries of one text. */
  public LocalCurrencies(Tokens tokens, Hits hits) {
    this.tokens = tokens;
    this.hits = hits;
  }

  /** The amounts, each with a code instead of a shared name. */
  public List<Amount> resolve(List<Amount> amounts) {
    List<Amount> resolved = amounts;
    for (int i = 0; i < amounts.size(); i++) {
      Amount amount = amounts.get(i);
      Unit unit = amount.unit();
      Family family = unit.is(Dimension.MONEY) ? CurrencyFamilies.named(unit.name()) : null;
      if (family != null) {
        resolved = resolved == amounts ? new ArrayList<>(amounts) : resolved;
        resolved.set(i, amount.withUnit(unit(amount, family), amount.own()));
      }
    }
    return resolved;
  }

  /** The amounts, bare dollars in those of the one country that the text is about. */
  public List<Amount> inLocalDollars(List<Amount> amounts) {
    boolean none = amounts.stream().noneMatch(this::bareDollars);
    String code = none ? null : localDollar();
    if (code == null) {
      return amounts;
    }
    List<Amount> local = new ArrayList<>(amounts);
    Unit dollar = Unit.of(Dimension.MONEY, code);
    local.replaceAll(each -> bareDollars(each) ? each.withUnit(dollar, each.own()) : each);
    return local;
  }

  private boolean bareDollars(Amount amount) {
    if (!amount.unit().is(Dimension.MONEY) || !amount.unit().name().equals(DOLLAR)) {
      return false;
    }
    boolean sign = tokens.is(amount.from(), '$');
    Hit name = hits.before(amount.to(), Category.CURRENCY);
    return sign || name != null && name.to() - name.from() == 1;
  }

  /** The dollar of the only country that is named, or null. */
  private @Nullable String localDollar() {
    Family dollars = CurrencyFamilies.named("dollar");
    String only = null;
    for (Mention mention : mentions()) {
      if (mention.code() == null && !mention.company()) {
        String code = dollars == null ? null : dollars.of(mention.country());
        if (code == null || only != null && !only.equals(code)) {
          return null;
        }
        only = code;
      } else if (mention.code() != null && !mention.code().equals(DOLLAR)) {
        return null;
      }
    }
    return only;
  }

  private Unit unit(Amount amount, Family family) {
    String name = amount.unit().name();
    if (name.equals(POUND) && weighed(amount)) {
      return Unit.of(Dimension.MEASURE, POUND);
    }
    String code = near(amount, family);
    String found = code != null ? code : usual(family);
    return found == null ? Unit.of(Dimension.COUNTED, name) : Unit.of(Dimension.MONEY, found);
  }

  /** {@code a 500-pound bomb}, {@code lost 20 pounds}, {@code 40 pounds of rice}. */
  private boolean weighed(Amount amount) {
    boolean plain = amount.form() != Numeral.Form.SCALED && amount.value().compareTo(HEAVIEST) < 0;
    boolean hyphen = tokens.is(amount.to() - 2, '-');
    return plain
        && (hyphen
            || hits.has(amount.to(), Category.PARTITIVE)
            || cue(amount.outerFrom() - CUE_REACH, amount.from())
            || cue(amount.to(), amount.to() + 2));
  }

  private boolean cue(int from, int to) {
    for (int i = Math.max(0, from); i < Math.min(tokens.size(), to); i++) {
      if (hits.has(i, Category.MASS_CUE)) {
        return true;
      }
    }
    return false;
  }

  /** The code of the nearest mention that has money of this name. */
  private @Nullable String near(Amount amount, Family family) {
    List<Mention> all = mentions();
    int after = first(all, amount.from());
    int before = after - 1;
    String found = null;
    int least = REACH;
    for (; before >= 0 && amount.from() - all.get(before).token() < least; before--) {
      String code = code(all.get(before), family);
      if (code != null) {
        found = code;
        least = amount.from() - all.get(before).token();
      }
    }
    least -= BEHIND;
    int end = sentenceEnd(amount.to(), least);
    for (; after < all.size() && all.get(after).token() < end; after++) {
      String code = code(all.get(after), family);
      if (code != null) {
        return code;
      }
    }
    return found;
  }

  /** Where the full stop after a token stands, at most so many tokens on. */
  private int sentenceEnd(int from, int most) {
    int end = from;
    while (end < Math.min(tokens.size(), from + most) && !tokens.is(end, '.')) {
      end++;
    }
    return end;
  }

  /** The first one of the text, else what the name means where nothing is said. */
  private @Nullable String usual(Family family) {
    String known = usual.get(family);
    if (known == null && !usual.containsKey(family)) {
      known = family.fallback();
      for (Mention mention : mentions()) {
        String code = code(mention, family);
        if (code != null) {
          known = code;
          break;
        }
      }
      usual.put(family, known);
    }
    return known;
  }

  private static @Nullable String code(Mention mention, Family family) {
    if (mention.code() != null) {
      return family.codes().containsValue(mention.code()) ? mention.code() : null;
    }
    return family.of(mention.country());
  }

  private static int first(List<Mention> mentions, int token) {
    int low = 0;
    int high = mentions.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (mentions.get(middle).token() >= token) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  private List<Mention> mentions() {
    List<Mention> found = mentions;
    if (found == null) {
      found = new ArrayList<>();
      for (Hit hit : hits.all()) {
        String value = hit.sense().head();
        switch (hit.sense().category()) {
          case COUNTRY, DEMONYM, PLACE, GOVERNMENT ->
              found.add(new Mention(hit.from(), value, null, false));
          case COMPANY, BODY -> found.add(new Mention(hit.from(), value, null, true));
          case CURRENCY, CURRENCY_SIGN -> {
            if (CurrencyFamilies.named(value) == null) {
              found.add(new Mention(hit.from(), "", value, false));
            }
          }
          default -> {}
        }
      }
      mentions = found;
    }
    return found;
  }
}
