package org.keyledger.scp.template;

/// A policy that is ready to be attached, in two forms of one document.
///
/// @param name     of the template, such as `deny-iam-users`
/// @param title    the first line of the template's header
/// @param pretty   for people: two spaces, LF, ends with a line break
/// @param minified for AWS, which counts every character: no white space; both forms are ASCII
public record FilledPolicy(String name, String title, String pretty, String minified) {}
