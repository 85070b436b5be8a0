package coop.fourmiliere.sales.staff;

import coop.fourmiliere.web.Roles;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** Somebody who works in the shop. */
@Entity
public class StaffMember {

  @Id UUID id;

  String badge;

  String name;

  String pinHash;

  List<String> roles;

  boolean active;

  /** Made by the demo shop; nobody in a real one. */
  boolean demo;

  protected StaffMember() {}

  StaffMember(UUID id, String badge, String name, String pinHash, String role, boolean demo) {
    this.id = id;
    this.badge = badge;
    this.name = name;
    this.pinHash = pinHash;
    this.roles = List.of(role);
    this.active = true;
    this.demo = demo;
  }

  /** The roles given to this person and those that come with them. */
  Set<String> allRoles() {
    Set<String> all = new TreeSet<>(roles);
    roles.forEach(role -> all.addAll(Roles.implied(role)));
    return all;
  }
}
