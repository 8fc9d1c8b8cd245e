package org.wholefamily.process.models;

/** The models of everybody, found and read once for all tests; nobody changes them. */
final class SharedSet {

    static final ModelSet FILES = ModelSet.shared();
    static final ReadSet READ = ReadSet.of(FILES);

    private SharedSet() {}
}
