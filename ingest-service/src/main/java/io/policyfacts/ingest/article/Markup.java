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
  private static final Map<String, Role> ROLES = roles("");
  private static final Map<String, Role> WHOLE = whole();
  private static final Set<String> KEPT = LEXICON.terms(Role.KEEP.group());
  private static final Set<String> STATES = LEXICON.terms("state");
  private static final Set<String> AUTHORS = LEXICON.terms("author");
  private static final Set<String> DATES = LEXICON.terms("date");
  private static final Set<String> CHANGES = LEXICON.terms("change");

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

  private record Names(Sign sign, boolean author, boolean date, boolean change) {
    private static final Names NOTHING = new Names(NONE, false, false, false);

    private Names with(Names other) {
      boolean kept = sign.role() == Role.KEEP || other.sign.role() != Role.KEEP;
      boolean own =
          kept && (sign.role() == Role.KEEP || sign.role().compareTo(other.sign.role()) >= 0);
      return new Names(
          own ? sign : other.sign,
          author || other.author,
          date || other.date,
          change || other.change);
    }
  }

  /** What the names of an element say; one that holds the article overrules the others. */
  Sign sign(Element element) {
    Names byClass = of(element.className());
    Names byId = of(element.id());
    return byId.equals(Names.NOTHING) ? byClass.sign() : byClass.with(byId).sign();
  }

  /** Whether an element or one around it is foreign. */
  boolean isForeign(Element element) {
    for (Element e = element; e != null; e = e.parent()) {
      if (sign(e).role() == Role.FOREIGN) {
        return true;
      }
    }
    return false;
  }

  /** Whether the class names say that an element names an author. */
  boolean namesAuthor(Element element) {
    return of(element.className()).author();
  }

  /** Whether the class names say that an element is a date. */
  boolean namesDate(Element element) {
    return of(element.className()).date();
  }

  /** Whether the class names say that an element stands over a headline. */
  boolean namesKicker(Element element) {
    return element.classNames().stream()
        .flatMap(name -> parts(name).stream())
        .anyMatch(LEXICON.terms("kicker")::contains);
  }

  /** Whether the class names say that an element is the date of a change and of nothing else. */
  boolean namesChange(Element element) {
    Names names = of(element.className());
    return names.change() && !LEXICON.terms("publication").stream().anyMatch(element::hasClass);
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
    boolean author = any(parts, AUTHORS);
    boolean date = any(parts, DATES);
    boolean change = any(parts, CHANGES);
    return new Names(sign(parts, joined(name)), author, date, change);
  }

  private static Sign sign(List<String> parts, String joined) {
    if (KEPT.contains(joined)) {
      return new Sign(Role.KEEP, joined);
    }
    if (any(parts, STATES)) {
      return NONE;
    }
    Role whole = WHOLE.getOrDefault(joined, Role.UNKNOWN);
    Sign strongest = whole == Role.UNKNOWN ? NONE : new Sign(whole, joined);
    for (String part : parts) {
      Role role = ROLES.getOrDefault(part, Role.UNKNOWN);
      if (isStronger(role, strongest.role())) {
        strongest = new Sign(role, part);
      }
    }
    return strongest;
  }

  private static boolean isStronger(Role role, Role than) {
    int own = STRONGEST_FIRST.indexOf(role);
    int other = STRONGEST_FIRST.indexOf(than);
    return own >= 0 && (other < 0 || own < other);
  }

  private static boolean any(List<String> parts, Set<String> terms) {
    for (String part : parts) {
      if (terms.contains(part)) {
        return true;
      }
    }
    return false;
  }

  /** The strongest role of each term of the groups with an ending. */
  private static Map<String, Role> roles(String ending) {
    Map<String, Role> roles = new HashMap<>();
    for (Role role : STRONGEST_FIRST) {
      LEXICON.terms(role.group() + ending).forEach(term -> roles.putIfAbsent(term, role));
    }
    return Map.copyOf(roles);
  }

  private static Map<String, Role> whole() {
    Map<String, Role> whole = new HashMap<>(roles("-whole"));
    ROLES.forEach((term, role) -> whole.merge(term, role, (a, b) -> isStronger(b, a) ? b : a));
    return Map.copyOf(whole);
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
