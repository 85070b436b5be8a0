package coop.fourmiliere.local.postgres;

/** A database of one service, its role of the same name, and the role's password. */
public record Database(String name, String password) {}
