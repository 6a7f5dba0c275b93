package org.linli.shared.rates;

/**
 * Where a request comes from, as far as limits care. Controllers take it as {@code @ContextValue ClientAddress address};
 * it never prints what it holds, so that no log gets it by accident.
 *
 * @param key of the buckets of this address: an IPv4 address, or the first 64 bits of an IPv6 address
 */
public record ClientAddress(String key) {

    /** Where it stands in the context of GraphQL. */
    public static final String CONTEXT = "address";

    /** Of a request that came over no network. */
    public static final ClientAddress NOWHERE = new ClientAddress("");

    @Override
    public String toString() {
        return "ClientAddress";
    }
}
