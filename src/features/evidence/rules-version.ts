/** Version of the evidence rules (docs/evidence-rules.md); every answer carries it. */
export const rulesVersion = '1';
