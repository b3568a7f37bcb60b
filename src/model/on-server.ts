/**
 * On an object of the npm build: what a server says that has no cookie of the visitor. By this name,
 * so that copies of the library find it in each other's objects.
 */
export const ON_SERVER = Symbol.for('soglasie.server');
