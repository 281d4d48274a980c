package io.policyfacts.cli.choice;

import io.policyfacts.contracts.Fact;
import io.policyfacts.contracts.Period;
import io.policyfacts.contracts.Status;
import io.policyfacts.contracts.UsdAmount;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say which facts are meant, by what a fact itself says. */
public final class FactChoice {
  @Option(
      names = "--country",
      split = ",",
      paramLabel = "CODE",
      description = "Of these countries: ISO 3166-1 alpha-2 codes or EU, separated by commas.")
  private List<String> countries = List.of();

  @Option(
      names = "--metric",
      split = ",",
      paramLabel = "METRIC",
      description = "Of these metrics, for example budget,investment.")
  private List<String> metrics = List.of();

  @Option(
      names = "--status",
      split = ",",
      paramLabel = "STATUS",
      description = "actual, planned, potential.")
  private Set<Status> statuses = Set.of();

  @Option(
      names = "--publisher",
      paramLabel = "TEXT",
      description = "Part of the publication's name, in any case.")
  private @Nullable String publisher;

  @Option(
      names = "--subject",
      paramLabel = "TEXT",
      description = "Part of what the number is about, in any case.")
  private @Nullable String subject;

  @Option(
      names = "--actor",
      paramLabel = "TEXT",
      description = "Part of the name of who does it, in any case.")
  private @Nullable String actor;

  @Option(
      names = "--item",
      paramLabel = "TEXT",
      description = "Part of what is counted, for example H100, in any case.")
  private @Nullable String item;

  @Option(
      names = "--period",
      paramLabel = "TIME",
      converter = PeriodText.class,
      description =
          "About a time that shares a day with this one: 2025, 2025-06, 2025..2027, 2026.. (open).")
  private @Nullable Period period;

  @Option(names = "--unit", paramLabel = "UNIT", description = "Of this unit: KRW, GPU, W, %%, …")
  private @Nullable String unit;

  @Option(
      names = "--min-usd",
      paramLabel = "AMOUNT",
      description = "Money that may be so much in US dollars, or more; 5e9 is five billion.")
  private @Nullable BigDecimal leastUsd;

  @Option(
      names = "--max-usd",
      paramLabel = "AMOUNT",
      description = "Money that may be so much in US dollars, or less.")
  private @Nullable BigDecimal mostUsd;

  @Option(
      names = "--check",
      paramLabel = "NAME",
      description = "With this check, for example PLAN_PREDATES_PUBLICATION; none: without any.")
  private @Nullable String check;

  @Option(
      names = "--article",
      paramLabel = "ID",
      description = "Begin of the article's id, or URL.")
  private @Nullable String article;

  /** Names of the metrics that are meant; empty for all. */
  public List<String> metrics() {
    return List.copyOf(metrics);
  }

  /** Whether a fact is meant. */
  public boolean includes(Fact fact) {
    return isAbout(fact)
        && isOfKind(fact)
        && (statuses.isEmpty() || statuses.contains(fact.status()))
        && (period == null || shares(fact.period(), period))
        && (check == null || hasCheck(fact, check));
  }

  private boolean isAbout(Fact fact) {
    return (countries.isEmpty() || countries.stream().anyMatch(code -> isOf(fact, code)))
        && isPart(publisher, fact.article().publisher())
        && (isPart(subject, fact.subject()) || isPart(subject, fact.subjectKey()))
        && isPart(actor, fact.actor())
        && isPart(item, fact.item())
        && (article == null
            || fact.article().id().startsWith(article)
            || article.equals(fact.article().url()));
  }

  private boolean isOfKind(Fact fact) {
    return (metrics.isEmpty() || metrics.contains(fact.metric()))
        && (unit == null || (fact.quantity() != null && unit.equals(fact.quantity().unit())))
        && ((leastUsd == null && mostUsd == null) || isBetween(fact.usd()));
  }

  private boolean isBetween(@Nullable UsdAmount usd) {
    return usd != null
        && (leastUsd == null || usd.max() == null || usd.max().compareTo(leastUsd) >= 0)
        && (mostUsd == null || usd.min() == null || usd.min().compareTo(mostUsd) <= 0);
  }

  private static boolean isOf(Fact fact, String code) {
    return code.equalsIgnoreCase(fact.country())
        || fact.countries().stream().anyMatch(code::equalsIgnoreCase);
  }

  private static boolean isPart(@Nullable String part, @Nullable String text) {
    return part == null
        || (text != null && text.toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT)));
  }

  private static boolean hasCheck(Fact fact, String name) {
    return name.equalsIgnoreCase("none") ? fact.checks().isEmpty() : fact.checks().contains(name);
  }

  private static boolean shares(@Nullable Period a, Period b) {
    return a != null && isNotAfter(a.from(), b.to()) && isNotAfter(b.from(), a.to());
  }

  /** Of dates of unlike precision as much is compared as both say. */
  private static boolean isNotAfter(@Nullable String from, @Nullable String to) {
    if (from == null || to == null) {
      return true;
    }
    int shared = Math.min(from.length(), to.length());
    return from.substring(0, shared).compareTo(to.substring(0, shared)) <= 0;
  }
}
