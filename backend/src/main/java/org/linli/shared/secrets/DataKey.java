package org.linli.shared.secrets;

/** An owner's key as it is stored: wrapped by the master key that is named. */
record DataKey(String masterId, String wrapped) {}
