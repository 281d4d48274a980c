package io.policyfacts.runtime;

import io.policyfacts.contracts.Role;
import io.policyfacts.contracts.Role.Own;
import io.policyfacts.contracts.Topic;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/** Kafka's access rules for declared roles. */
public final class AccessRules {
  private static final String ANY_HOST = "*";

  private final Set<AclBinding> rules = new LinkedHashSet<>();
  private final String principal;

  private AccessRules(Role role) {
    principal = principal(role);
  }

  /** The principal that has a role. */
  public static String principal(Role role) {
    return "User:" + role.name();
  }

  /** All that the role may do in Kafka. */
  public static List<AclBinding> of(Role role) {
    AccessRules rules = new AccessRules(role);
    byName(role.reads()).forEach(t -> rules.allow(topic(t), AclOperation.READ));
    byName(role.writes()).forEach(t -> rules.allow(topic(t), AclOperation.WRITE));
    // how a topic is kept is asked at start, and logged where records are at risk
    byName(Stream.concat(role.reads().stream(), role.writes().stream()).distinct().toList())
        .forEach(t -> rules.allow(topic(t), AclOperation.DESCRIBE, AclOperation.DESCRIBE_CONFIGS));
    role.own().stream().sorted().forEach(own -> rules.own(own, String.valueOf(role.ownPrefix())));
    return new ArrayList<>(rules.rules);
  }

  private static Stream<Topic> byName(Collection<Topic> topics) {
    return topics.stream().sorted(Comparator.comparing(Topic::name));
  }

  private static ResourcePattern topic(Topic topic) {
    return new ResourcePattern(ResourceType.TOPIC, topic.name(), PatternType.LITERAL);
  }

  private void own(Own own, String prefix) {
    switch (own) {
      case GROUPS -> allow(prefixed(ResourceType.GROUP, prefix), AclOperation.READ);
      case TRANSACTIONS ->
          allow(
              prefixed(ResourceType.TRANSACTIONAL_ID, prefix),
              AclOperation.WRITE,
              AclOperation.DESCRIBE);
      case TOPICS ->
          allow(
              prefixed(ResourceType.TOPIC, prefix),
              AclOperation.CREATE,
              AclOperation.READ,
              AclOperation.WRITE,
              AclOperation.DESCRIBE,
              AclOperation.DESCRIBE_CONFIGS);
    }
  }

  private static ResourcePattern prefixed(ResourceType type, String prefix) {
    return new ResourcePattern(type, prefix, PatternType.PREFIXED);
  }

  private void allow(ResourcePattern pattern, AclOperation... operations) {
    for (AclOperation operation : operations) {
      rules.add(
          new AclBinding(
              pattern,
              new AccessControlEntry(principal, ANY_HOST, operation, AclPermissionType.ALLOW)));
    }
  }
}
