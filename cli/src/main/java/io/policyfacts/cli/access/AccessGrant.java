package io.policyfacts.cli.access;

import io.policyfacts.cli.local.CommandException;
import io.policyfacts.cli.topic.BrokerAddress;
import io.policyfacts.contracts.Role;
import io.policyfacts.runtime.AccessSetup;
import io.policyfacts.runtime.Settings;
import io.policyfacts.sink.SinkSettings;
import io.policyfacts.sink.postgres.DatabaseRights;
import io.policyfacts.sink.store.StoreUnavailableException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;

/** Gives declared roles what they need in broker and database, with passwords that are set. */
public final class AccessGrant {
  private final Map<String, String> environment;
  private final Consumer<String> out;

  /**
   * With passwords of the environment.
   *
   * @param out told what was done
   */
  public AccessGrant(Map<String, String> environment, Consumer<String> out) {
    this.environment = environment;
    this.out = out;
  }

  /**
   * To the broker that the settings name, as a super user.
   *
   * @throws CommandException if it refuses or does not answer
   */
  public void toBroker(Settings settings, List<Role> roles) throws InterruptedException {
    List<Role> users = roles.stream().filter(Role::usesKafka).toList();
    try (Admin admin = Admin.create(BrokerAddress.client(settings))) {
      AccessSetup setup = new AccessSetup(admin);
      for (Role role : users) {
        AccessSetup.Outcome outcome = setup.rules(role);
        out.accept(
            "Kafka, "
                + role.name()
                + ": "
                + outcome.added()
                + " rules added, "
                + outcome.removed()
                + " removed");
      }
      Map<Role, String> passwords = passwords(users);
      if (!passwords.isEmpty()) {
        setup.passwords(passwords);
        out.accept("Kafka: " + passwords.size() + " passwords set");
      }
    } catch (ExecutionException e) {
      throw new CommandException("the broker refused: " + e.getCause(), e);
    } catch (KafkaException e) {
      throw BrokerAddress.silent(settings, e);
    }
  }

  /**
   * To the database that the settings name, as its owner.
   *
   * @throws CommandException if it refuses or does not answer
   */
  public void toDatabase(Settings settings, List<Role> roles) {
    List<Role> users = roles.stream().filter(Role::usesDatabase).toList();
    Map<Role, String> passwords = passwords(users);
    try {
      new DatabaseRights(SinkSettings.database(settings)).apply(users, passwords);
    } catch (StoreUnavailableException e) {
      throw new CommandException(String.valueOf(e.getMessage()), e);
    }
    out.accept("PostgreSQL: " + users.size() + " roles, " + passwords.size() + " passwords set");
  }

  private Map<Role, String> passwords(List<Role> roles) {
    Map<Role, String> passwords = new LinkedHashMap<>();
    for (Role role : roles) {
      String password = environment.getOrDefault(role.passwordVariable(), "");
      if (!password.isBlank()) {
        passwords.put(role, password);
      }
    }
    return passwords;
  }
}
