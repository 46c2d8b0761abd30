/// <reference types="vite/client" />

/** What TypeScript's own DOM lacks: an address from a policy counts as a string there. */
interface Window {
  readonly trustedTypes?: {
    createPolicy<Rules extends { createScriptURL(url: string): string }>(
      name: string,
      rules: Rules,
    ): Rules;
  };
}
