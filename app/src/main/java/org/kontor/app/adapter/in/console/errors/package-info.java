/// What callers hear when something isn't there, is refused or breaks: problems for systems, pages
/// for people.
@NullMarked
package org.kontor.app.adapter.in.console.errors;

import org.jspecify.annotations.NullMarked;
