package org.linli.embedded;

/** A way to sign in to the demo: the role that the person plays, her name, and the code that the simulated WeChat knows. */
public record DemoLogin(String role, String name, String code) {}
