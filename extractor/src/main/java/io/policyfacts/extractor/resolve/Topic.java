package io.policyfacts.extractor.resolve;

import io.policyfacts.contracts.Article;
import io.policyfacts.extractor.names.Entity;
import io.policyfacts.extractor.names.Name;
import io.policyfacts.extractor.names.Names;
import io.policyfacts.extractor.text.Sentence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What an article as a whole is about: who is in its title, who is named most, who speaks. */
public final class Topic {
  private static final int TITLE = 4;
  private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}]+");

  private final Names names;
  private final Map<Integer, Name> first = new HashMap<>();
  private final Set<Integer> titled = new HashSet<>();
  private final List<Name> titledNames = new ArrayList<>();
  private final Optional<Name> thing;
  private final Optional<Name> doer;
  private final Optional<Name> country;
  private final Optional<Name> speaker;

  Topic(Article article, Names names, List<Sentence> sentences) {
    this.names = names;
    for (Sentence sentence : sentences) {
      for (Name name : names.in(sentence)) {
        first.putIfAbsent(name.bearer(), name);
      }
    }
    title(article.title(), sentences);
    titled.stream().sorted().map(first::get).forEach(titledNames::add);
    thing = heaviest(Sort.THING);
    country = heaviest(Sort.COUNTRY);
    Optional<Name> body = heaviest(Sort.BODY);
    doer = body.isPresent() ? body : country;
    speaker = speaker(article.publisher());
  }

  /** An article without a title is about what its first line names. */
  private void title(@Nullable String title, List<Sentence> sentences) {
    if (title == null) {
      if (!sentences.isEmpty()) {
        names.in(sentences.get(0)).forEach(name -> titled.add(name.bearer()));
      }
      return;
    }
    Set<String> read = new HashSet<>();
    String padded = plain(title);
    for (List<Name> mentions : names.all()) {
      for (Name name : mentions) {
        if (read.add(name.text()) && padded.contains(plain(name.text()))) {
          titled.add(name.bearer());
        }
      }
    }
  }

  private static String plain(String text) {
    return " " + SIGNS.matcher(text).replaceAll(" ") + " ";
  }

  private enum Sort {
    THING,
    BODY,
    COUNTRY,
    OTHER
  }

  private Optional<Name> heaviest(Sort sort) {
    Name best = null;
    int most = 0;
    for (Entity entity : names.entities()) {
      Name name = first.get(entity.index());
      int weight = weight(entity);
      if (name != null && sort(name) == sort && weight > most) {
        best = name;
        most = weight;
      }
    }
    return Optional.ofNullable(best);
  }

  private static Sort sort(Name name) {
    return switch (name.type()) {
      case COMPANY, BODY, GOVERNMENT -> Sort.BODY;
      case COUNTRY -> Sort.COUNTRY;
      case PROGRAMME, THING -> Sort.THING;
      default -> Sort.OTHER;
    };
  }

  private int weight(Entity entity) {
    int sure = entity.type() == Name.Type.THING ? 2 : 3;
    return sure * (entity.weight() + (titled.contains(entity.index()) ? TITLE : 0));
  }

  /** The name that the publisher's starts with: who says "we" there. */
  private Optional<Name> speaker(@Nullable String publisher) {
    if (publisher == null) {
      return Optional.empty();
    }
    return first.values().stream()
        .sorted(java.util.Comparator.comparingInt(Name::bearer))
        .filter(n -> !n.is(Name.Type.PLACE) && !n.is(Name.Type.COUNTRY))
        .filter(n -> publisher.startsWith(n.text() + " ") || publisher.equals(n.text()))
        .findFirst();
  }

  /** The programme, law, machine or other thing that is named most. */
  public Optional<Name> thing() {
    return thing;
  }

  /** The body, company, government or country that is named most. */
  public Optional<Name> doer() {
    return doer;
  }

  /** The country that is named most. */
  Optional<Name> country() {
    return country;
  }

  /** Who speaks in the first person, where the publisher says it. */
  Optional<Name> speaker() {
    return speaker;
  }

  /** Whether the title names it. */
  boolean titled(Name name) {
    return titled.contains(name.bearer());
  }

  /** What the title names. */
  List<Name> titled() {
    return titledNames;
  }

  /** Whether the article is most about it, of its sort. */
  boolean main(Name name) {
    return is(thing, name) || is(doer, name) || is(country, name);
  }

  private static boolean is(Optional<Name> main, Name name) {
    return main.isPresent() && main.get().bearer() == name.bearer();
  }

  /** How much the article is about a name, against what it is most about of its sort. */
  double prominence(Name name) {
    Optional<Name> main =
        switch (sort(name)) {
          case BODY -> doer;
          case COUNTRY -> country;
          default -> thing;
        };
    if (main.isEmpty() || sort(name) == Sort.OTHER) {
      return 0;
    }
    int most = weight(names.entity(main.get()));
    return Math.min(1.0, (double) weight(names.entity(name)) / most);
  }
}
