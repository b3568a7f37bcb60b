/** Number of the record that the visitor’s own copy tells of; '' when the operator keeps none. */
export const recordIdOf = (copy: string): string => {
  const { id } = JSON.parse(copy);
  return typeof id === 'string' ? id : '';
};
