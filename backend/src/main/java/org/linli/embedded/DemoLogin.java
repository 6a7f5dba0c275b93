package org.linli.embedded;

/**
 * A person of the demo data whom a developer can sign in as.
 *
 * @param role what the person may do, in words for the reader
 * @param name what the person is called
 * @param code what to give to the login in place of the code of {@code wx.login}; works again after {@code _ANYTHING}
 */
public record DemoLogin(String role, String name, String code) {}
