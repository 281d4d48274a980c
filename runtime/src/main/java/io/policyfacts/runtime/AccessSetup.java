package io.policyfacts.runtime;

import io.policyfacts.contracts.Role;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialAlteration;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.apache.kafka.common.acl.AccessControlEntryFilter;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.ResourcePatternFilter;

/** Gives the broker the access rules and passwords of declared roles. */
public final class AccessSetup {
  private static final int ITERATIONS = 8192;

  private final Admin admin;

  /** Works through an admin client, which stays the caller's to close. */
  public AccessSetup(Admin admin) {
    this.admin = admin;
  }

  /**
   * What was done for a role.
   *
   * @param added rules that were not there
   * @param removed rules of its principal that are declared no longer
   */
  public record Outcome(int added, int removed) {}

  /**
   * Makes the rules of a role's principal what is declared.
   *
   * @throws InterruptedException if interrupted while waiting for the broker
   * @throws ExecutionException what the broker refused, as one without an authorizer does
   */
  public Outcome rules(Role role) throws InterruptedException, ExecutionException {
    Set<AclBinding> declared = new HashSet<>(AccessRules.of(role));
    AclBindingFilter itsOwn =
        new AclBindingFilter(
            ResourcePatternFilter.ANY,
            new AccessControlEntryFilter(
                AccessRules.principal(role), null, AclOperation.ANY, AclPermissionType.ANY));
    Set<AclBinding> there = new HashSet<>(admin.describeAcls(itsOwn).values().get());
    List<AclBinding> missing = declared.stream().filter(r -> !there.contains(r)).toList();
    List<AclBindingFilter> surplus =
        there.stream().filter(r -> !declared.contains(r)).map(AclBinding::toFilter).toList();
    admin.createAcls(missing).all().get();
    admin.deleteAcls(surplus).all().get();
    return new Outcome(missing.size(), surplus.size());
  }

  /**
   * Sets SCRAM passwords; whoever is connected stays so.
   *
   * @param passwords password of each role
   * @throws InterruptedException if interrupted while waiting for the broker
   * @throws ExecutionException what the broker refused
   */
  public void passwords(Map<Role, String> passwords)
      throws InterruptedException, ExecutionException {
    List<UserScramCredentialAlteration> changes = new ArrayList<>();
    passwords.forEach(
        (role, password) ->
            changes.add(
                new UserScramCredentialUpsertion(
                    role.name(),
                    new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, ITERATIONS),
                    password)));
    admin.alterUserScramCredentials(changes).all().get();
  }
}
