package io.policyfacts.cli.access;

import io.policyfacts.contracts.Role;
import io.policyfacts.contracts.Topic;
import io.policyfacts.runtime.AccessRules;
import io.policyfacts.sink.postgres.DatabaseRights;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.kafka.common.acl.AclBinding;

/** Declared roles as text. */
public final class RoleLines {
  private final Consumer<String> out;

  /** To where lines go. */
  public RoleLines(Consumer<String> out) {
    this.out = out;
  }

  /** What each role may do. */
  public void describe(List<Role> roles) {
    for (Role role : roles) {
      out.accept(role.name() + ": " + role.purpose());
      line("reads", names(role.reads()));
      line("writes", names(role.writes()));
      line("own", own(role));
      new TreeMap<>(role.tables()).forEach((table, rights) -> line(table, words(rights)));
    }
  }

  /** Kafka's access rules, one a line: principal, operation, resource. */
  public void rules(List<Role> roles) {
    for (Role role : roles) {
      for (AclBinding rule : AccessRules.of(role)) {
        out.accept(
            String.join(
                " ",
                rule.entry().principal(),
                rule.entry().operation().name(),
                rule.pattern().resourceType().name(),
                rule.pattern().patternType().name(),
                rule.pattern().name()));
      }
    }
  }

  /** The statements for the database's owner. */
  public void statements(List<Role> roles) {
    roles.stream()
        .filter(Role::usesDatabase)
        .flatMap(role -> DatabaseRights.statements(role).stream())
        .forEach(statement -> out.accept(statement + ";"));
  }

  private void line(String what, String which) {
    if (!which.isEmpty()) {
      out.accept(String.format(Locale.ROOT, "  %-28s %s", what, which));
    }
  }

  private static String names(Collection<Topic> topics) {
    return topics.stream().map(Topic::name).sorted().collect(Collectors.joining(", "));
  }

  private static String own(Role role) {
    String kinds = words(role.own());
    return kinds.isEmpty() ? "" : kinds + " that begin with " + role.ownPrefix();
  }

  private static String words(Set<? extends Enum<?>> values) {
    return values.stream()
        .sorted()
        .map(value -> value.name().toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(", "));
  }
}
