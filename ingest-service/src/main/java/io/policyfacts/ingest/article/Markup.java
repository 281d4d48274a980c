package io.policyfacts.ingest.article;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

/** What class and id names say of elements; each name is looked up once. */
final class Markup {
  private static final Lexicon LEXICON = Lexicon.MARKUP;
  private static final int LONGEST = 60;
  private static final Sign NONE = new Sign(Role.UNKNOWN, "");
  private static final List<Role> STRONGEST_FIRST =
      List.of(Role.FOREIGN, Role.HARD, Role.SOFT, Role.BAR);

  private final Map<String, Names> all = new HashMap<>();
  private final Map<String, Names> single = new HashMap<>();

  /** What an element is for. */
  enum Role {
    /** The names say nothing. */
    UNKNOWN,
    /** Holds the article. */
    KEEP,
    /** Holds buttons and links, if it holds no prose. */
    BAR,
    /** Stands beside the article, if it does not hold much of it. */
    SOFT,
    /** Is not the article, unless it holds most of the page. */
    HARD,
    /** What readers write, or what asks for consent: however much it is. */
    FOREIGN;

    private String group() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * What the names of an element say.
   *
   * @param role the strongest role among them
   * @param term the word that says it; empty if none does
   */
  record Sign(Role role, String term) {}

  private record Names(Sign sign, boolean author, boolean date) {
    private static final Names NOTHING = new Names(NONE, false, false);

    private Names with(Names other) {
      boolean kept = sign.role() == Role.KEEP || other.sign.role() != Role.KEEP;
      boolean own =
          kept && (sign.role() == Role.KEEP || sign.role().compareTo(other.sign.role()) >= 0);
      return new Names(own ? sign : other.sign, author || other.author, date || other.date);
    }
  }

  /** What the names of an element say; one that holds the article overrules the others. */
  Sign sign(Element element) {
    Names byClass = of(element.className());
    Names byId = of(element.id());
    return byId.equals(Names.NOTHING) ? byClass.sign() : byClass.with(byId).sign();
  }

  /** Whether the class names say that an element names an author. */
  boolean namesAuthor(Element element) {
    return of(element.className()).author();
  }

  /** Whether the class names say that an element is a date. */
  boolean namesDate(Element element) {
    return of(element.className()).date();
  }

  private Names of(String names) {
    if (names.isEmpty()) {
      return Names.NOTHING;
    }
    Names read = all.get(names);
    if (read == null) {
      read = Names.NOTHING;
      for (String name : Spaces.one(names).split(" ", -1)) {
        read = read.with(single.computeIfAbsent(name, Markup::one));
      }
      all.put(names, read);
    }
    return read;
  }

  private static Names one(String name) {
    if (name.length() > LONGEST) {
      return Names.NOTHING;
    }
    List<String> parts = parts(name);
    boolean author = parts.stream().anyMatch(LEXICON.terms("author")::contains);
    boolean date = parts.stream().anyMatch(LEXICON.terms("date")::contains);
    return new Names(sign(parts, joined(name)), author, date);
  }

  private static Sign sign(List<String> parts, String joined) {
    if (LEXICON.terms(Role.KEEP.group()).contains(joined)) {
      return new Sign(Role.KEEP, joined);
    }
    if (parts.stream().anyMatch(LEXICON.terms("state")::contains)) {
      return NONE;
    }
    return STRONGEST_FIRST.stream()
        .map(role -> new Sign(role, term(role, parts, joined)))
        .filter(sign -> !sign.term().isEmpty())
        .findFirst()
        .orElse(NONE);
  }

  private static String term(Role role, List<String> parts, String joined) {
    Set<String> terms = LEXICON.terms(role.group());
    boolean whole =
        terms.contains(joined) || LEXICON.terms(role.group() + "-whole").contains(joined);
    return parts.stream().filter(terms::contains).findFirst().orElse(whole ? joined : "");
  }

  /** The parts of a name in lower case, cut at joints, before capitals and before numbers. */
  private static List<String> parts(String name) {
    List<String> parts = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      char before = i == 0 ? c : name.charAt(i - 1);
      boolean joint = isJoint(c);
      boolean cut =
          joint
              || (Character.isUpperCase(c) && Character.isLowerCase(before))
              || (Character.isDigit(c) && Character.isLetter(before));
      if (cut && i > start) {
        parts.add(name.substring(start, i).toLowerCase(Locale.ROOT));
      }
      start = joint ? i + 1 : cut ? i : start;
    }
    if (start < name.length()) {
      parts.add(name.substring(start).toLowerCase(Locale.ROOT));
    }
    return parts;
  }

  /** The name without joints and without parts that a build tool added. */
  private static String joined(String name) {
    StringBuilder joined = new StringBuilder();
    StringBuilder part = new StringBuilder();
    boolean digits = false;
    for (int i = 0; i <= name.length(); i++) {
      char c = i == name.length() ? '-' : name.charAt(i);
      if (isJoint(c)) {
        joined.append(digits ? "" : part);
        part.setLength(0);
        digits = false;
      } else {
        part.append(c);
        digits |= Character.isDigit(c);
      }
    }
    return joined.toString().toLowerCase(Locale.ROOT);
  }

  private static boolean isJoint(char c) {
    return c == '-' || c == '_' || c == ':' || c == '.' || c == '#';
  }
}
