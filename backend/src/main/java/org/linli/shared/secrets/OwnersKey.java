package org.linli.shared.secrets;

/** The key of one of several owners as it is stored. */
record OwnersKey(long ownerId, String masterId, String wrapped) {

    DataKey key() {
        return new DataKey(masterId, wrapped);
    }
}
